package dev.veneer.api;

import java.time.Duration;

import dev.veneer.account.AnonymousBudget;
import dev.veneer.account.ApiToken;
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
	 * Whose budget is spent, in a sentence or two.
	 */
	String complaint();

	default Problem exhausted(Duration wait) {
		long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
		return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "budget-exhausted", complaint())
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
		public String complaint() {
			throw new IllegalStateException("Staff have no budget");
		}

	}

	/**
	 * A program's that shows its token.
	 */
	record OfToken(TokenSpending spending, ApiToken token) implements Purse {

		@Override
		public Duration take(int cost) {
			return this.spending.take(this.token, cost);
		}

		@Override
		public void giveBack(int cost) {
			this.spending.giveBack(this.token, cost);
		}

		@Override
		public String complaint() {
			return "This token may cause " + this.token.budget().rendersPerDay()
					+ " renders a day, from midnight to midnight UTC, and too little of that is left. A dear quality "
					+ "counts for several; pictures that exist are not counted.";
		}

	}

	/**
	 * Everybody else's.
	 */
	record OfAnybody(AnonymousBudget budget, String address) implements Purse {

		@Override
		public Duration take(int cost) {
			return this.budget.take(this.address, cost);
		}

		@Override
		public void giveBack(int cost) {
			this.budget.giveBack(this.address, cost);
		}

		@Override
		public String complaint() {
			return "Callers without a token may cause a limited number of renders an hour, and that number is "
					+ "reached. A dear quality counts for several; pictures that exist are not counted.";
		}

	}

}
