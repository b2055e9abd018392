package dev.veneer.api;

import java.util.Optional;
import java.util.function.Supplier;

import dev.veneer.image.Quality;
import dev.veneer.problem.Problem;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderDesk;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Stands before the render desk. A picture that is there is everybody's; who has a new
 * one made pays for it at the {@link Till}.
 */
@Component
class RenderCounter {

	private final RenderDesk desk;

	private final Till till;

	private final Counts counts;

	RenderCounter(RenderDesk desk, Till till, Counts counts) {
		this.desk = desk;
		this.till = till;
		this.counts = counts;
	}

	/**
	 * The picture, or the job that makes it.
	 * @throws Problem when neither is there and none may be made
	 */
	Answer ask(Wanted wanted, RenderQuery query, Caller caller) {
		if (query.force() && !caller.looking()) {
			return force(wanted, query.quality(), caller);
		}
		Optional<Answer> found = this.desk.find(wanted.scene(), query.quality());
		if (found.isPresent() && found.get() instanceof Answer.Ready) {
			this.counts.hit();
			return found.get();
		}
		if (wanted.retired() != null) {
			throw wanted.retired();
		}
		if (caller.looking()) {
			throw notRendered();
		}
		Supplier<Answer> wish = () -> request(wanted, query.quality());
		return found.isPresent() ? wish.get() : charge(query.quality(), caller, wish);
	}

	/**
	 * The job that makes a picture anew whose bytes the store has lost.
	 */
	Answer replace(Wanted wanted, Quality quality, Caller caller) {
		if (wanted.retired() != null) {
			throw wanted.retired();
		}
		if (caller.looking()) {
			throw notRendered();
		}
		return charge(quality, caller, () -> this.desk.force(wanted.scene(), quality, Priority.INTERACTIVE));
	}

	/**
	 * What is there by now, made or not.
	 */
	Optional<Answer> look(Wanted wanted, Quality quality) {
		return this.desk.find(wanted.scene(), quality);
	}

	private Answer charge(Quality quality, Caller caller, Supplier<Answer> wish) {
		return this.till.pay(caller, quality, wish,
				(answer) -> answer instanceof Answer.Pending pending && pending.created());
	}

	private Answer request(Wanted wanted, Quality quality) {
		return this.desk.request(wanted.scene(), quality, Priority.INTERACTIVE);
	}

	private Answer force(Wanted wanted, Quality quality, Caller caller) {
		if (caller.isAnonymous()) {
			throw Problem
				.of(HttpStatus.UNAUTHORIZED, "token-needed",
						"force=true takes an API token with the scope render:create, or signing in.")
				.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		if (!caller.isTrusted()) {
			throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "force=true takes the scope render:create.");
		}
		if (wanted.retired() != null) {
			throw wanted.retired();
		}
		return charge(quality, caller, () -> this.desk.force(wanted.scene(), quality, Priority.INTERACTIVE));
	}

	private static Problem notRendered() {
		return Problem.of(HttpStatus.NOT_FOUND, "not-rendered",
				"This picture does not exist yet. A GET has it made; HEAD and prefetch never do.");
	}

}
