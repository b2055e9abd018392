package dev.veneer.backoffice.material;

import java.util.Map;
import java.util.Objects;

import dev.veneer.material.Finish;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What somebody looks for among the finishes.
 *
 * @param q parts of a number or of names, each of which has to be found
 * @param nature the id of a nature, or nothing for all
 * @param pattern the id of a pattern, or nothing for all
 * @param state {@code living}, {@code archived}, or anything else for both
 * @param page 1 for the first
 */
record FinishQuery(String q, String nature, String pattern, String state, String page) {

	FinishQuery {
		q = Objects.requireNonNullElse(q, "").strip();
		nature = Objects.requireNonNullElse(nature, "");
		pattern = Objects.requireNonNullElse(pattern, "");
		state = Objects.requireNonNullElse(state, "");
		page = Objects.requireNonNullElse(page, "");
	}

	int number() {
		return this.page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(this.page) : 1;
	}

	boolean allows(Finish finish) {
		return (this.nature.isEmpty() || this.nature.equals(finish.nature()))
				&& (this.pattern.isEmpty() || this.pattern.equals(finish.pattern())) && switch (this.state) {
					case "living" -> !finish.archived();
					case "archived" -> finish.archived();
					default -> true;
				};
	}

	/**
	 * Has the next page look for the same.
	 */
	void carryTo(RedirectAttributes next) {
		fields().forEach(next::addAttribute);
	}

	/** As a form sends it. */
	Map<String, String> fields() {
		return Map.of("q", this.q, "nature", this.nature, "pattern", this.pattern, "state", this.state, "page",
				this.page);
	}

	/** Whether it asks for some of them only. */
	public boolean isNarrow() {
		return !(this.q + this.nature + this.pattern + this.state).isEmpty();
	}

}
