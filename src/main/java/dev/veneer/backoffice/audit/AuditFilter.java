package dev.veneer.backoffice.audit;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which changes are shown. What is empty leaves all in.
 *
 * @param actor the name of a person, or of a token as the audit has it
 * @param kind such as {@code finish}
 * @param thing what one is known by among its kind
 */
record AuditFilter(String actor, String kind, String thing) {

	AuditFilter {
		actor = Objects.requireNonNullElse(actor, "").strip();
		kind = Objects.requireNonNullElse(kind, "").strip();
		thing = Objects.requireNonNullElse(thing, "").strip();
	}

	public boolean isEmpty() {
		return this.actor.isEmpty() && this.kind.isEmpty() && this.thing.isEmpty();
	}

	/**
	 * Whether there could be such a change at all: databases know texts that they don't
	 * even look for.
	 */
	boolean isPossible() {
		return Stream.of(this.actor, this.kind, this.thing)
			.noneMatch((text) -> text.chars().anyMatch(Character::isISOControl));
	}

}
