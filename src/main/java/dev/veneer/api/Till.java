package dev.veneer.api;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.veneer.account.AnonymousBudget;
import dev.veneer.account.TokenSpending;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.problem.Problem;

import org.springframework.stereotype.Component;

/**
 * Takes the money for new jobs. It takes before there is one, so that many callers at
 * once are counted too, and gives back when none came of it.
 */
@Component
class Till {

	private final Qualities qualities;

	private final TokenSpending spending;

	private final AnonymousBudget budget;

	Till(Qualities qualities, TokenSpending spending, AnonymousBudget budget) {
		this.qualities = qualities;
		this.spending = spending;
		this.budget = budget;
	}

	/**
	 * Does what makes a job, at the caller's cost.
	 * @param isNew whether a job was made
	 * @throws Problem when the caller's budget is spent
	 */
	<T> T pay(Caller caller, Quality quality, Supplier<T> wish, Predicate<T> isNew) {
		Purse purse = purse(caller);
		int cost = quality.costAgainst(this.qualities.primary());
		Duration wait = purse.take(cost);
		if (!wait.isZero()) {
			throw purse.exhausted(wait);
		}
		boolean made = false;
		try {
			T answer = wish.get();
			made = isNew.test(answer);
			return answer;
		}
		finally {
			if (!made) {
				purse.giveBack(cost);
			}
		}
	}

	private Purse purse(Caller caller) {
		if (!caller.isTrusted()) {
			return new Purse.OfAnybody(this.budget, caller.address());
		}
		return (caller.token() != null) ? new Purse.OfToken(this.spending, caller.token()) : new Purse.OfStaff();
	}

}
