package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;

/**
 * Turns a configuration into a scene, or says why it can't. The named parts decide the
 * variant; within it the finishes decide the style.
 */
public final class Resolver {

	private final Materials materials;

	public Resolver(Catalogue catalogue) {
		this.materials = catalogue.materials();
	}

	/**
	 * What every part's default gives, or why the product has no picture of its own yet.
	 */
	public Resolution defaults(Product product) {
		return resolve(product, Configuration.DEFAULTS);
	}

	public Resolution resolve(Product product, Configuration configuration) {
		Set<PartName> named = configuration.choices().keySet();
		for (PartName part : named) {
			Optional<Reason> unknown = unknown(product, part);
			if (unknown.isPresent()) {
				return Rejected.of(unknown.get());
			}
		}
		return variant(product, named).map((variant) -> resolve(product, variant, configuration))
			.orElseGet(() -> Rejected.of(Reason.of(ReasonCode.PARTS_DONT_MEET,
					Variant.allOf(product).stream().map(Variant::signature).toList(),
					"No style of this product has all of the parts " + named + ".")));
	}

	/**
	 * Judges the configuration within one variant of the product.
	 */
	Resolution resolve(Product product, Variant variant, Configuration configuration) {
		List<Judgement> judgements = variant.styles()
			.stream()
			.map((style) -> Judgement.of(style, configuration, this.materials))
			.toList();
		Judgement best = judgements.stream()
			.min(Comparator.comparingInt((judgement) -> judgement.reasons().size()))
			.orElseThrow();
		Optional<Resolved> resolved = best.resolved(product);
		if (resolved.isPresent() && best.reasons().isEmpty()) {
			return resolved.get();
		}
		if (best.reasons().isEmpty()) {
			return Rejected
				.of(Reason.of(ReasonCode.NOTHING_TO_SEE, List.of(), "Every part is removed: nothing is left to see."));
		}
		return new Rejected(best.reasons().stream().map((reason) -> widened(reason, variant)).toList(),
				judgements.stream().flatMap((judgement) -> judgement.resolved(product).stream()).findFirst());
	}

	private static Optional<Variant> variant(Product product, Set<PartName> named) {
		return Variant.allOf(product)
			.stream()
			.filter((variant) -> variant.parts().containsAll(named))
			.min(Comparator.comparingInt((variant) -> variant.parts().size()));
	}

	private static Optional<Reason> unknown(Product product, PartName name) {
		List<Part> all = product.styles().stream().flatMap((style) -> style.parts().stream()).toList();
		List<PartName> shown = all.stream().filter(Part::isShown).map(Part::name).distinct().toList();
		if (shown.contains(name)) {
			return Optional.empty();
		}
		if (all.stream().anyMatch((part) -> part.name().equals(name))) {
			return Optional.of(Reason.of(ReasonCode.PART_IS_CHARTED, name, shown,
					"Part " + name + " follows the part before it and can't be asked for."));
		}
		return Optional.of(Reason.of(ReasonCode.UNKNOWN_PART, name, shown, "This product has no part called " + name
				+ ". It has " + shown.stream().map(PartName::value).collect(Collectors.joining(", ")) + "."));
	}

	/**
	 * What is allowed instead is what any style of the variant allows, since the finish
	 * picks the style.
	 */
	private Reason widened(Reason reason, Variant variant) {
		if (reason.part() == null || reason.code() == ReasonCode.NOT_IN_CHART) {
			return reason;
		}
		Set<FinishId> allowed = new LinkedHashSet<>();
		for (Style style : variant.styles()) {
			style.part(reason.part())
				.filter(Part::isShown)
				.ifPresent((part) -> allowed.addAll(Palette.of(part, this.materials)));
		}
		return reason.withAllowed(new ArrayList<>(allowed));
	}

}
