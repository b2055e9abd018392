package dev.veneer.configuration;

import java.util.List;
import java.util.Optional;

/**
 * A configuration that is not right, and why.
 *
 * @param reasons one or more
 * @param retired what it would be, if nothing but archived finishes stands in the way:
 * its picture may exist and is then still shown
 */
public record Rejected(List<Reason> reasons, Optional<Resolved> retired) implements Resolution {

	public Rejected {
		reasons = List.copyOf(reasons);
	}

	static Rejected of(Reason reason) {
		return new Rejected(List.of(reason), Optional.empty());
	}

}
