package dev.veneer.account;

import dev.veneer.account.RefusedException.Reason;
import dev.veneer.audit.Facts;

/**
 * How many renders of the primary quality anonymous callers may cause in an hour; a
 * dearer one counts for several.
 *
 * @param perAddress for one client address (for IPv6: one /64 network), 1 or more
 * @param total for all of them together, not less
 */
public record HourlyBudget(int perAddress, int total) {

	private static final int MOST = 999_999_999;

	public HourlyBudget {
		if (perAddress < 1 || perAddress > MOST) {
			throw new RefusedException(Reason.PER_ADDRESS, MOST, perAddress);
		}
		if (total < perAddress || total > MOST) {
			throw new RefusedException(Reason.TOTAL, perAddress, MOST, total);
		}
	}

	Facts facts() {
		return Facts.of("per-address", this.perAddress).and("total", this.total);
	}

}
