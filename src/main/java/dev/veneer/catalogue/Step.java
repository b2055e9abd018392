package dev.veneer.catalogue;

import java.util.List;

/**
 * A part, as far as it matters for counting.
 */
record Step(String name, Coverage coverage, boolean optional) {

	static Step of(Part part) {
		return new Step(part.name().value(), part.coverage(), part.optional());
	}

	static Step of(PartDraft part, Rules rules) {
		return new Step(part.name(), part.coverage(rules), part.optional());
	}

	static List<String> signature(List<Step> style) {
		return style.stream().filter((step) -> step.coverage().isShown()).map(Step::name).toList();
	}

}
