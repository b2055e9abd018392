package dev.veneer.backoffice.material;

import java.util.Objects;

import dev.veneer.audit.Edition;
import dev.veneer.material.Nature;

/**
 * A nature as it was typed.
 *
 * @param edition the last change that its editor has seen
 */
record NatureForm(String id, String name, String nameRu, long edition) {

	NatureForm {
		id = Objects.requireNonNullElse(id, "").strip();
		name = Objects.requireNonNullElse(name, "").strip();
		nameRu = Objects.requireNonNullElse(nameRu, "").strip();
	}

	static NatureForm blank() {
		return new NatureForm("", "", "", 0);
	}

	static NatureForm of(Nature nature, Edition edition) {
		return new NatureForm(nature.id(), nature.label().en(), Objects.requireNonNullElse(nature.label().ru(), ""),
				edition.entry());
	}

	/** The address tells which one it is. */
	NatureForm named(String known) {
		return new NatureForm(known, this.name, this.nameRu, this.edition);
	}

	NatureForm at(Edition seen) {
		return new NatureForm(this.id, this.name, this.nameRu, seen.entry());
	}

}
