package dev.veneer.account;

import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param password encoded, with the encoder's name in front
 */
record Person(String username, String password, boolean enabled, Set<Role> roles) {

	Person {
		roles = Set.copyOf(roles);
	}

}
