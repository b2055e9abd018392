package dev.veneer.account;

import dev.veneer.account.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a token may cause.
 *
 * @param rendersPerDay in renders of the primary quality, a dearer one counts for
 * several; from midnight to midnight UTC; nothing where there is no limit
 * @param ordersQueued how many orders may wait at a time; nothing where there is no limit
 */
public record TokenBudget(@Nullable Integer rendersPerDay, @Nullable Integer ordersQueued) {

	public static final TokenBudget UNLIMITED = new TokenBudget(null, null);

	/** More than this is no limit. */
	public static final int MOST = 1_000_000;

	public TokenBudget {
		check(Reason.RENDERS, rendersPerDay);
		check(Reason.ORDERS, ordersQueued);
	}

	private static void check(Reason reason, @Nullable Integer number) {
		if (number != null && (number < 1 || number > MOST)) {
			throw new RefusedException(reason, MOST, number);
		}
	}

}
