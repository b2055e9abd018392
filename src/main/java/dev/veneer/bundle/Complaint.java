package dev.veneer.bundle;

import java.util.List;
import java.util.stream.Stream;

/**
 * A flaw that a bundle has.
 *
 * @param facts names and numbers for the sentence that tells it
 */
public record Complaint(Flaw flaw, List<String> facts) {

	static Complaint of(Flaw flaw, Object... facts) {
		return new Complaint(flaw, Stream.of(facts).map(String::valueOf).toList());
	}

	/**
	 * Told in English.
	 */
	@Override
	public String toString() {
		return this.flaw.sentence(this.facts);
	}

}
