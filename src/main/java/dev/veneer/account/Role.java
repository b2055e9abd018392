package dev.veneer.account;

/**
 * What a person does here. The names stand in the database.
 */
public enum Role {

	ADMINISTRATOR, MATERIALS_MANAGER, ARTIST, SALES, VIEWER;

	/**
	 * The authority a person with this role has, such as {@code ROLE_SALES}.
	 */
	public String authority() {
		return "ROLE_" + name();
	}

}
