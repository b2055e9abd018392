package dev.veneer.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many renders anonymous callers may cause in an hour, until somebody changes that in
 * the back office.
 *
 * @param perAddress for one client address (for IPv6: one /64 network)
 * @param total for all of them together
 */
@ConfigurationProperties("veneer.anonymous-budget")
record BudgetSettings(@DefaultValue("120") int perAddress, @DefaultValue("2000") int total) {

	BudgetSettings {
		if (perAddress < 1 || total < perAddress || total > 999_999_999) {
			throw new IllegalArgumentException("veneer.anonymous-budget: per-address (" + perAddress
					+ ") is to be at least 1 and total (" + total + ") at least per-address, and less than 10^9");
		}
	}

	HourlyBudget first() {
		return new HourlyBudget(this.perAddress, this.total);
	}

}
