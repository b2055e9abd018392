package dev.veneer.backoffice.people;

import java.security.Principal;

import dev.veneer.account.Budgets;
import dev.veneer.account.HourlyBudget;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Conflicts;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes the anonymous budget, on the page of the people.
 */
@Controller
class BudgetPages {

	private final PeopleRoom room;

	private final Budgets budgets;

	private final Conflicts conflicts;

	private final Refusals refusals;

	private final Words words;

	BudgetPages(PeopleRoom room, Budgets budgets, Conflicts conflicts, Refusals refusals, Words words) {
		this.room = room;
		this.budgets = budgets;
		this.conflicts = conflicts;
		this.refusals = refusals;
		this.words = words;
	}

	@PostMapping("/backoffice/people/_budget")
	String change(BudgetForm form, Principal me, Model view, RedirectAttributes next, HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		HourlyBudget budget = read(form, errors);
		BudgetForm shown = form;
		if (budget != null) {
			try {
				this.budgets.put(budget, new Edition(form.edition()));
				this.words.tell(next, "people.done.budget");
				return PeopleRoom.ADDRESS;
			}
			catch (EditConflictException ex) {
				this.conflicts.show(ex, errors, view);
				shown = form.at(this.room.edition());
			}
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.room.show(me, shown, errors, view);
	}

	private @Nullable HourlyBudget read(BudgetForm form, FormErrors errors) {
		Integer perAddress = this.refusals.number("perAddress", form.perAddress(), errors);
		Integer total = this.refusals.number("total", form.total(), errors);
		return (perAddress != null && total != null)
				? this.refusals.take(errors, () -> new HourlyBudget(perAddress, total)) : null;
	}

}
