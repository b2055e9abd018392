package dev.veneer.catalogue;

import java.util.List;

import dev.veneer.catalogue.FindingCode.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a policy has against a product, and where.
 *
 * @param style the place of the style it is about, from 0, if it is about one
 * @param part the place of the part in that style, if it is about one
 * @param arguments what the sentence names: texts, numbers, {@code Label}s, lists of
 * {@code FinishId}s
 */
public record Finding(FindingCode code, @Nullable Integer style, @Nullable Integer part, List<Object> arguments) {

	public Finding {
		arguments = List.copyOf(arguments);
	}

	static Finding of(FindingCode code, Object... arguments) {
		return new Finding(code, null, null, List.of(arguments));
	}

	static Finding ofStyle(FindingCode code, int style, Object... arguments) {
		return new Finding(code, style, null, List.of(arguments));
	}

	public boolean isError() {
		return this.code.severity() != Severity.WARNING;
	}

	boolean isBroken() {
		return this.code.severity() == Severity.BROKEN;
	}

}
