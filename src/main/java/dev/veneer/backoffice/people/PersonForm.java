package dev.veneer.backoffice.people;

import java.util.Objects;
import java.util.Set;

import dev.veneer.account.Person;
import dev.veneer.account.Role;
import dev.veneer.audit.Edition;

/**
 * A person as they were typed and ticked.
 *
 * @param edition the last change that the editor has seen
 */
record PersonForm(String username, Set<Role> roles, long edition) {

	PersonForm {
		username = Objects.requireNonNullElse(username, "").strip();
		roles = (roles != null) ? Set.copyOf(roles) : Set.of();
	}

	static PersonForm blank() {
		return new PersonForm("", Set.of(), 0);
	}

	static PersonForm of(Person person, Edition edition) {
		return new PersonForm(person.username(), person.roles(), edition.entry());
	}

	PersonForm at(Edition seen) {
		return new PersonForm(this.username, this.roles, seen.entry());
	}

	PersonForm called(String name) {
		return new PersonForm(name, this.roles, this.edition);
	}

}
