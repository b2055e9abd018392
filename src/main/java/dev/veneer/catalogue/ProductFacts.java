package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.audit.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A product as the audit tells of it: a line for each style, and one for each part, which
 * is called by both their names.
 */
final class ProductFacts {

	private final Set<String> told = new HashSet<>();

	private Facts facts;

	private ProductFacts(Facts facts) {
		this.facts = facts;
	}

	static Facts of(StoredProduct product) {
		ProductDraft draft = product.draft();
		ProductFacts facts = new ProductFacts(Facts.of("name", draft.label().en())
			.and("name-ru", draft.label().ru())
			.and("model", draft.model())
			.and("state", product.state())
			.and("styles", draft.styles().stream().map(StyleDraft::name).collect(Collectors.joining(", "))));
		draft.styles().forEach(facts::add);
		return facts.facts;
	}

	private void add(StyleDraft style) {
		String name = unique(style.name().isEmpty() ? "?" : style.name());
		String parts = style.parts().stream().map(PartDraft::name).collect(Collectors.joining(", "));
		tell(name, named(style.label(), style.ru()) + ": " + parts);
		style.parts()
			.forEach((part) -> tell(unique(name + " / " + (part.name().isEmpty() ? "?" : part.name())), line(part)));
	}

	/** Drafts may have two of a name. */
	private String unique(String name) {
		String unique = name;
		for (int i = 2; !this.told.add(unique); i++) {
			unique = name + " (" + i + ")";
		}
		return unique;
	}

	private void tell(String field, String line) {
		this.facts = this.facts.and(field, line);
	}

	private static String line(PartDraft part) {
		List<String> facts = new ArrayList<>();
		facts.add(named(part.label(), part.ru()));
		facts.add("meshes " + String.join(", ", part.meshes()));
		facts.add("natures " + String.join(", ", part.natures()));
		add(facts, "limitation ", part.limitation());
		add(facts, "colorchart ", part.colorchart());
		add(facts, "default ", part.defaultFinish());
		add(facts, "", part.optional() ? "optional" : null);
		return Listing.of(List.of(String.join("; ", facts)), 1900);
	}

	private static void add(List<String> facts, String what, @Nullable Object value) {
		if (value != null) {
			facts.add(what + value);
		}
	}

	private static String named(String label, @Nullable String ru) {
		return (ru != null) ? label + " | " + ru : label;
	}

}
