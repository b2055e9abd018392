package dev.veneer.backoffice.people;

import java.security.Principal;
import java.util.List;
import java.util.Map;

import dev.veneer.account.ApiToken;
import dev.veneer.account.ApiTokens;
import dev.veneer.account.Budgets;
import dev.veneer.account.People;
import dev.veneer.account.Person;
import dev.veneer.account.TokenSpending;
import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Moments;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page that shows all three: people, tokens, and the anonymous budget.
 */
@Component
class PeopleRoom {

	static final String PAGE = "backoffice/people/list";

	static final String ADDRESS = "redirect:/backoffice/people";

	private final People people;

	private final ApiTokens tokens;

	private final TokenSpending spending;

	private final Budgets budgets;

	private final Audit audit;

	PeopleRoom(People people, ApiTokens tokens, TokenSpending spending, Budgets budgets, Audit audit) {
		this.people = people;
		this.tokens = tokens;
		this.spending = spending;
		this.budgets = budgets;
		this.audit = audit;
	}

	String show(Principal me, Model view) {
		Edition seen = edition();
		return show(me, BudgetForm.of(this.budgets.anonymous(), seen), new FormErrors(), view);
	}

	String show(Principal me, BudgetForm form, FormErrors errors, Model view) {
		List<PersonRow> rows = this.people.all()
			.stream()
			.map((person) -> PersonRow.of(person, person.username().equals(me.getName())))
			.toList();
		view.addAttribute("people", rows.stream().filter((row) -> row.person().enabled()).toList());
		view.addAttribute("disabled", rows.stream().filter((row) -> !row.person().enabled()).toList());
		Map<Long, Long> spent = this.spending.ofToday();
		List<TokenRow> all = this.tokens.all().stream().map((token) -> TokenRow.of(token, spent)).toList();
		view.addAttribute("tokens", all.stream().filter((row) -> row.revoked() == null).toList());
		view.addAttribute("revoked", all.stream().filter((row) -> row.revoked() != null).toList());
		view.addAttribute("budget", form);
		view.addAttribute("errors", errors);
		return PAGE;
	}

	/**
	 * What there is to see of the anonymous budget now.
	 */
	Edition edition() {
		return this.audit.edition(Budgets.ANONYMOUS);
	}

	/**
	 * A person in the list.
	 *
	 * @param me whether it is the one who looks
	 * @param passwordSet when, in UTC
	 */
	record PersonRow(Person person, boolean me, @Nullable String passwordSet) {

		static PersonRow of(Person person, boolean me) {
			return new PersonRow(person, me, Moments.of(person.passwordSet()));
		}

	}

	/**
	 * A token in the list, its times in UTC.
	 *
	 * @param spent renders of today
	 */
	record TokenRow(ApiToken token, @Nullable String made, @Nullable String used, @Nullable String revoked,
			long spent) {

		static TokenRow of(ApiToken token, Map<Long, Long> spent) {
			return new TokenRow(token, Moments.of(token.created()), Moments.of(token.lastUsed()),
					Moments.of(token.revoked()), spent.getOrDefault(token.id(), 0L));
		}

		/**
		 * Its scopes as they are written.
		 */
		public List<String> scopes() {
			return this.token.scopes().stream().sorted().map(String::valueOf).toList();
		}

	}

}
