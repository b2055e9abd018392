package dev.veneer.api;

import java.time.Duration;
import java.util.Optional;

import dev.veneer.account.AnonymousBudget;
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

	private final AnonymousBudget budget;

	private final Counts counts;

	RenderCounter(RenderDesk desk, AnonymousBudget budget, Counts counts) {
		this.desk = desk;
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
			throw Problem.of(HttpStatus.NOT_FOUND, "not-rendered",
					"This picture does not exist yet. A GET has it made; HEAD and prefetch never do.");
		}
		return (found.isPresent() || caller.isTrusted()) ? request(wanted, query.quality())
				: charge(wanted, query.quality(), caller);
	}

	/**
	 * What is there by now, made or not.
	 */
	Optional<Answer> look(Wanted wanted, Quality quality) {
		return this.desk.find(wanted.scene(), quality);
	}

	private Answer charge(Wanted wanted, Quality quality, Caller caller) {
		Duration wait = this.budget.take(caller.address());
		if (!wait.isZero()) {
			throw exhausted(wait);
		}
		Answer answer = null;
		try {
			answer = request(wanted, quality);
			return answer;
		}
		finally {
			if (!isNew(answer)) {
				this.budget.giveBack(caller.address());
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

	private static Problem exhausted(Duration wait) {
		long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
		return Problem
			.of(HttpStatus.TOO_MANY_REQUESTS, "budget-exhausted",
					"Callers without a token may cause a limited number of renders an hour, and that number is "
							+ "reached. Pictures that exist are not counted.")
			.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
	}

}
