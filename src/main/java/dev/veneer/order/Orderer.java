package dev.veneer.order;

/**
 * Who ordered.
 *
 * @param id the person's username, or the token's number
 * @param name as it is shown
 */
public record Orderer(Kind kind, String id, String name) {

	public static Orderer person(String username) {
		return new Orderer(Kind.PERSON, username, username);
	}

	public static Orderer token(long id, String name) {
		return new Orderer(Kind.TOKEN, String.valueOf(id), name);
	}

	/**
	 * A person who signed in, or a program that shows a token.
	 */
	public enum Kind {

		PERSON, TOKEN

	}

}
