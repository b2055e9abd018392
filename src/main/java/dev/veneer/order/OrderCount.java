package dev.veneer.order;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an order would come to.
 *
 * @param combinations how many valid ones are chosen
 * @param pictures what they look like, nothing when there are too many to be listed
 * @param objection why it can't be ordered, if it can't
 */
public record OrderCount(BigInteger combinations, @Nullable Pictures pictures, @Nullable Objection objection) {

	public Optional<Pictures> listed() {
		return Optional.ofNullable(this.pictures);
	}

	/**
	 * The pictures of an order.
	 *
	 * @param all each once at each quality: two combinations may look alike
	 * @param ready of them, those that are there and fresh
	 * @param stale those that are there and would be made from something else today
	 * @param missing those that are not there
	 * @param work how many have to be rendered
	 * @param bytes of all of them: what those that are there have, and what others of
	 * that quality have on average
	 * @param time that the farm needs for the work, as long as its last pictures took;
	 * zero where it has made none
	 * @param sample how many a sample has
	 * @param leastSample no sample has fewer
	 */
	public record Pictures(int all, int ready, int stale, int missing, int work, long bytes, Duration time, int sample,
			int leastSample) {

	}

	/**
	 * Why something can't be ordered.
	 *
	 * @param limit how much is allowed; for a budget, how much of it is left
	 * @param wanted how much that would be
	 */
	public record Objection(Code code, long limit, BigInteger wanted) {

		/**
		 * A sentence.
		 */
		public String sentence() {
			return switch (this.code) {
				case NOTHING -> "Nothing is chosen: no combination is valid and wanted.";
				case TOO_LARGE ->
					"An order has at most " + this.limit + " pictures, and this one would have " + this.wanted + ".";
				case ROLE -> "You may have " + this.limit
						+ " more pictures waiting in your orders, and this one would add " + this.wanted + ".";
				case RENDERS_PER_DAY -> "Of this token's renders of the day " + this.limit
						+ " are left, and this order would take " + this.wanted + ".";
				case ORDERS_QUEUED ->
					"This token may have " + this.limit + " orders at work at a time, and has " + this.wanted + ".";
			};
		}

	}

	/**
	 * The kinds of reasons.
	 */
	public enum Code {

		NOTHING, TOO_LARGE, ROLE, RENDERS_PER_DAY, ORDERS_QUEUED;

		/**
		 * As it stands in problems, such as {@code too-large}.
		 */
		public String slug() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
