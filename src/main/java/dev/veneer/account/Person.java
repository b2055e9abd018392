package dev.veneer.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who may sign in, or could once.
 *
 * @param roles in the order in which {@link Role} has them
 * @param passwordSet when the present password was chosen, or made up
 */
public record Person(String username, Set<Role> roles, boolean enabled, Instant created, Instant passwordSet) {

	public Person {
		Set<Role> ordered = EnumSet.noneOf(Role.class);
		ordered.addAll(roles);
		roles = Collections.unmodifiableSet(ordered);
	}

	boolean isActiveAdministrator() {
		return this.enabled && this.roles.contains(Role.ADMINISTRATOR);
	}

}
