package dev.veneer.backoffice.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.catalogue.Limitation;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.Materials;
import org.jspecify.annotations.Nullable;

/**
 * A limitation as it was ticked.
 *
 * @param edition the last change that its editor has seen
 * @param anyway whether it shall be saved whatever that does to products
 */
record LimitationForm(String id, String name, String ru, Set<String> patterns, Set<String> finishes, long edition,
		@Nullable Boolean anyway) {

	LimitationForm {
		id = Objects.requireNonNullElse(id, "").strip();
		name = Objects.requireNonNullElse(name, "").strip();
		ru = Objects.requireNonNullElse(ru, "").strip();
		patterns = Objects.requireNonNullElse(patterns, Set.of());
		finishes = Objects.requireNonNullElse(finishes, Set.of());
	}

	static LimitationForm blank() {
		return new LimitationForm("", "", "", Set.of(), Set.of(), 0, null);
	}

	static LimitationForm of(Limitation limitation, Edition edition) {
		return new LimitationForm(limitation.id(), limitation.label().en(),
				Objects.requireNonNullElse(limitation.label().ru(), ""), limitation.patterns(),
				limitation.finishes().stream().map(FinishId::toString).collect(Collectors.toSet()), edition.entry(),
				null);
	}

	boolean isMeant() {
		return Boolean.TRUE.equals(this.anyway);
	}

	LimitationForm copy() {
		return new LimitationForm("", this.name, this.ru, this.patterns, this.finishes, 0, null);
	}

	LimitationForm called(String id) {
		return new LimitationForm(id, this.name, this.ru, this.patterns, this.finishes, this.edition, this.anyway);
	}

	LimitationForm at(Edition seen) {
		return new LimitationForm(this.id, this.name, this.ru, this.patterns, this.finishes, seen.entry(), null);
	}

	/**
	 * The limitation, or nothing and what is wrong with it. A finish whose pattern is
	 * ticked as a whole needs no tick of its own.
	 */
	@Nullable Limitation read(Materials materials, Fields fields) {
		Label label = fields.label(this.name, "ru", this.ru);
		fields.id(this.id);
		Set<FinishId> single = new LinkedHashSet<>();
		for (String text : this.finishes) {
			FinishId finish = fields.take("choice", () -> FinishId.parse(text), "rules.finish.unknown", text);
			if (finish != null) {
				Optional<Finish> found = materials.finish(finish);
				if (found.isEmpty()) {
					fields.complain("choice", "rules.finish.unknown", text);
				}
				found.filter((each) -> !this.patterns.contains(each.pattern())).ifPresent((each) -> single.add(finish));
			}
		}
		List<String> unknown = this.patterns.stream().filter((id) -> materials.pattern(id).isEmpty()).toList();
		unknown.forEach((id) -> fields.complain("choice", "rules.pattern.unknown", id));
		return (label != null && fields.errors().isEmpty()) ? new Limitation(this.id, label, this.patterns, single)
				: null;
	}

}
