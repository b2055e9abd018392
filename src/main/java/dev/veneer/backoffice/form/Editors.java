package dev.veneer.backoffice.form;

import java.util.stream.Stream;

import dev.veneer.account.Role;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who is shown the buttons that change something. That others can't press them all the
 * same is security's business.
 */
public enum Editors {

	/** Of materials, and of the rules about them. */
	MATERIALS(Role.ADMINISTRATOR, Role.MATERIALS_MANAGER),

	/** Of products. */
	PRODUCTS(Role.ADMINISTRATOR, Role.MATERIALS_MANAGER, Role.ARTIST);

	private final Role[] roles;

	Editors(Role... roles) {
		this.roles = roles;
	}

	/**
	 * Whether whoever asks is one of them.
	 */
	public boolean include(HttpServletRequest request) {
		return Stream.of(this.roles).anyMatch((role) -> request.isUserInRole(role.name()));
	}

}
