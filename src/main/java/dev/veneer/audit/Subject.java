package dev.veneer.audit;

/**
 * Something that people change, such as finish 1127.
 *
 * @param kind what it is: small letters, such as {@code finish}; its word stands in the
 * messages
 * @param id what it is known by among its kind
 */
public record Subject(String kind, String id) {

	public Subject {
		if (!kind.matches("[a-z]{1,40}") || id.isEmpty() || id.length() > 120) {
			throw new IllegalArgumentException("A subject has a kind and an id, unlike '" + kind + "' '" + id + "'");
		}
	}

	@Override
	public String toString() {
		return this.kind + " " + this.id;
	}

}
