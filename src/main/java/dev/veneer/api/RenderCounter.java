package dev.veneer.api;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import dev.veneer.account.AnonymousBudget;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.problem.Problem;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderDesk;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Stands before the render desk and asks who pays. A picture that is there is
 * everybody's; a new job is paid by a token, by a signed-in person, or by the anonymous
 * budget.
 */
@Component
class RenderCounter {

	private final RenderDesk desk;

	private final Qualities qualities;

	private final AnonymousBudget budget;

	private final Counts counts;

	RenderCounter(RenderDesk desk, Qualities qualities, AnonymousBudget budget, Counts counts) {
		this.desk = desk;
		this.qualities = qualities;
		this.budget = budget;
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
		return (found.isPresent() || caller.isTrusted()) ? request(wanted, query.quality())
				: charge(query.quality(), caller, () -> request(wanted, query.quality()));
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
		Supplier<Answer> again = () -> this.desk.force(wanted.scene(), quality, Priority.INTERACTIVE);
		return caller.isTrusted() ? again.get() : charge(quality, caller, again);
	}

	/**
	 * What is there by now, made or not.
	 */
	Optional<Answer> look(Wanted wanted, Quality quality) {
		return this.desk.find(wanted.scene(), quality);
	}

	private Answer charge(Quality quality, Caller caller, Supplier<Answer> wish) {
		int cost = quality.costAgainst(this.qualities.primary());
		Duration wait = this.budget.take(caller.address(), cost);
		if (!wait.isZero()) {
			throw exhausted(wait);
		}
		Answer answer = null;
		try {
			answer = wish.get();
			return answer;
		}
		finally {
			if (!isNew(answer)) {
				this.budget.giveBack(caller.address(), cost);
			}
		}
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
		return this.desk.force(wanted.scene(), quality, Priority.INTERACTIVE);
	}

	private static boolean isNew(@Nullable Answer answer) {
		return answer instanceof Answer.Pending pending && pending.created();
	}

	private static Problem notRendered() {
		return Problem.of(HttpStatus.NOT_FOUND, "not-rendered",
				"This picture does not exist yet. A GET has it made; HEAD and prefetch never do.");
	}

	private static Problem exhausted(Duration wait) {
		long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
		return Problem
			.of(HttpStatus.TOO_MANY_REQUESTS, "budget-exhausted",
					"Callers without a token may cause a limited number of renders an hour, and that number is "
							+ "reached. A dear quality counts for several; pictures that exist are not counted.")
			.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
	}

}
