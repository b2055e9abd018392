package dev.veneer.order;

import java.util.Set;

import dev.veneer.account.ApiToken;
import dev.veneer.account.Role;

/**
 * Who orders, with what decides how much they may.
 */
public sealed interface Customer {

	Orderer orderer();

	/**
	 * A person who has signed in.
	 */
	record OfStaff(String username, Set<Role> roles) implements Customer {

		public OfStaff {
			roles = Set.copyOf(roles);
		}

		@Override
		public Orderer orderer() {
			return Orderer.person(this.username);
		}

	}

	/**
	 * A program that shows its token.
	 */
	record OfProgram(ApiToken token) implements Customer {

		@Override
		public Orderer orderer() {
			return Orderer.token(this.token.id(), this.token.name());
		}

	}

}
