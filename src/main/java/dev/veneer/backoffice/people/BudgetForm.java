package dev.veneer.backoffice.people;

import java.util.Objects;

import dev.veneer.account.HourlyBudget;
import dev.veneer.audit.Edition;

/**
 * The anonymous budget as it was typed.
 *
 * @param edition the last change that its editor has seen
 */
record BudgetForm(String perAddress, String total, long edition) {

	BudgetForm {
		perAddress = Objects.requireNonNullElse(perAddress, "");
		total = Objects.requireNonNullElse(total, "");
	}

	static BudgetForm of(HourlyBudget budget, Edition edition) {
		return new BudgetForm(String.valueOf(budget.perAddress()), String.valueOf(budget.total()), edition.entry());
	}

	BudgetForm at(Edition seen) {
		return new BudgetForm(this.perAddress, this.total, seen.entry());
	}

}
