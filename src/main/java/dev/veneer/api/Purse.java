package dev.veneer.api;

import java.time.Duration;
import java.util.Objects;

import dev.veneer.account.AnonymousBudget;
import dev.veneer.account.ApiToken;
import dev.veneer.account.HourlyBudget;
import dev.veneer.account.TokenSpending;
import dev.veneer.problem.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What new renders are paid from. Their cost is in renders of the primary quality.
 */
sealed interface Purse {

	/**
	 * Takes the cost.
	 * @return zero, or how long to wait when too little is left
	 */
	Duration take(int cost);

	/**
	 * Puts back what was taken for nothing.
	 */
	void giveBack(int cost);

	/**
	 * Says that too little is left for what was to be taken last, of how much, and for
	 * how long.
	 */
	Problem exhausted(Duration wait);

	private static Problem exhausted(Duration wait, String complaint, int limit, int price) {
		long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
		String detail = complaint + " This render counts for " + price
				+ ", and too little is left. A dear quality counts for several; pictures that exist are not counted.";
		return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "budget-exhausted", detail)
			.with("limit", limit)
			.with("price", price)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
	}

	/**
	 * A person's who has signed in: there is no bottom to it.
	 */
	record OfStaff() implements Purse {

		@Override
		public Duration take(int cost) {
			return Duration.ZERO;
		}

		@Override
		public void giveBack(int cost) {
		}

		@Override
		public Problem exhausted(Duration wait) {
			throw new IllegalStateException("Staff have no budget");
		}

	}

	/**
	 * A program's that shows its token.
	 */
	final class OfToken implements Purse {

		private final TokenSpending spending;

		private final ApiToken token;

		private int cost;

		OfToken(TokenSpending spending, ApiToken token) {
			this.spending = spending;
			this.token = token;
		}

		@Override
		public Duration take(int cost) {
			this.cost = cost;
			return this.spending.take(this.token, cost);
		}

		@Override
		public void giveBack(int cost) {
			this.spending.giveBack(this.token, cost);
		}

		@Override
		public Problem exhausted(Duration wait) {
			int limit = Objects.requireNonNull(this.token.budget().rendersPerDay());
			return Purse.exhausted(wait,
					"This token may cause " + limit + " renders a day, from midnight to midnight UTC.", limit,
					Math.min(this.cost, limit));
		}

	}

	/**
	 * Everybody else's.
	 */
	final class OfAnybody implements Purse {

		private final AnonymousBudget budget;

		private final String address;

		private int cost;

		OfAnybody(AnonymousBudget budget, String address) {
			this.budget = budget;
			this.address = address;
		}

		@Override
		public Duration take(int cost) {
			this.cost = cost;
			return this.budget.take(this.address, cost);
		}

		@Override
		public void giveBack(int cost) {
			this.budget.giveBack(this.address, cost);
		}

		@Override
		public Problem exhausted(Duration wait) {
			HourlyBudget limits = this.budget.limits();
			return Purse.exhausted(wait,
					"Callers without a token may cause " + limits.perAddress()
							+ " renders an hour from one address, and " + limits.total() + " all together.",
					limits.perAddress(), Math.min(this.cost, limits.perAddress()));
		}

	}

}
