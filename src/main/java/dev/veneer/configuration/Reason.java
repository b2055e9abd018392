package dev.veneer.configuration;

import java.util.List;

import dev.veneer.catalogue.PartName;
import dev.veneer.material.FinishId;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a configuration is not one, to be read by programs and by people.
 *
 * @param part the part it is about, if it is about one
 * @param finish the finish it is about, if it is about one
 * @param allowed what would be allowed instead: finishes, or names of parts
 * @param message an English sentence
 */
public record Reason(ReasonCode code, @Nullable PartName part, @Nullable FinishId finish, List<String> allowed,
		String message) {

	public Reason {
		allowed = List.copyOf(allowed);
	}

	static Reason of(ReasonCode code, List<?> allowed, String message) {
		return new Reason(code, null, null, allowed.stream().map(Object::toString).toList(), message);
	}

	static Reason of(ReasonCode code, PartName part, List<?> allowed, String message) {
		return new Reason(code, part, null, allowed.stream().map(Object::toString).toList(), message);
	}

	Reason withFinish(FinishId finish) {
		return new Reason(this.code, this.part, finish, this.allowed, this.message);
	}

	Reason withAllowed(List<FinishId> allowed) {
		return new Reason(this.code, this.part, this.finish, allowed.stream().map(Object::toString).toList(),
				this.message);
	}

}
