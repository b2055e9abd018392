package dev.veneer.api.order;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.api.Shown;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Palette;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.problem.Problem;
import dev.veneer.scene.Covering;
import tools.jackson.databind.JsonNode;

/**
 * Reads what is wanted of the parts of one product: {@code [1127, 0]}, or
 * {@code {"patterns": ["oak"], "finishes": [340], "removed": true}}.
 */
class PartChoices {

	private static final int MOST_SHOWN = 500;

	private static final Set<String> MEMBERS = Set.of("patterns", "finishes", "removed");

	private final Product product;

	private final Materials materials;

	private final Map<PartName, Set<FinishId>> possible = new LinkedHashMap<>();

	private final Map<PartName, Map<String, Set<Covering>>> patterns = new LinkedHashMap<>();

	PartChoices(Product product, Materials materials) {
		this.product = product;
		this.materials = materials;
		product.styles()
			.stream()
			.flatMap((style) -> style.parts().stream())
			.filter(Part::isShown)
			.forEach((part) -> this.possible.computeIfAbsent(part.name(), (name) -> new LinkedHashSet<>())
				.addAll(Palette.of(part, materials)));
	}

	PartName part(String text) {
		return this.possible.keySet()
			.stream()
			.filter((name) -> name.value().equals(text))
			.findFirst()
			.orElseThrow(() -> OrderBody
				.problem("unknown-part",
						"Product " + this.product.id() + " has no part '" + Shown.of(text) + "' to choose for.")
				.with("allowed", this.possible.keySet().stream().map(PartName::value).toList()));
	}

	Set<Covering> read(PartName part, JsonNode node) {
		Set<Covering> chosen = new LinkedHashSet<>();
		if (node.isArray()) {
			node.forEach((each) -> chosen.add(covering(part, each)));
			return chosen;
		}
		if (!node.isObject() || !MEMBERS.containsAll(node.propertyNames())) {
			throw OrderBody.bad("Part " + part + " takes a list of finishes, or an object with 'patterns', 'finishes' "
					+ "and 'removed', not " + Shown.of(node.toString()));
		}
		if (node.has("finishes")) {
			OrderBody.array(node.get("finishes"), "finishes").forEach((each) -> chosen.add(covering(part, each)));
		}
		if (node.has("patterns")) {
			OrderBody.array(node.get("patterns"), "patterns").forEach((each) -> chosen.addAll(pattern(part, each)));
		}
		if (OrderBody.flag(node, "removed")) {
			chosen.add(Covering.HIDDEN);
		}
		return chosen;
	}

	private Covering covering(PartName part, JsonNode node) {
		if (!node.isInt() || node.intValue() < 0) {
			throw OrderBody.bad("Part " + part + " takes numbers of finishes, and 0 for being removed, not "
					+ Shown.of(node.toString()));
		}
		if (node.intValue() == 0) {
			return Covering.HIDDEN;
		}
		return this.possible.get(part)
			.stream()
			.filter((finish) -> finish.value() == node.intValue())
			.findFirst()
			.map(Covering::of)
			.orElseThrow(() -> refused(part, node.intValue()));
	}

	private Problem refused(PartName part, int finish) {
		String code = this.materials.finishes()
			.stream()
			.filter((found) -> found.id().value() == finish)
			.findFirst()
			.map((found) -> found.archived() ? "archived" : "finish-not-allowed")
			.orElse("unknown-finish");
		return OrderBody.problem(code, "Part " + part + " can't have finish " + finish + ".")
			.with("part", part.value())
			.with("finish", finish)
			.with("allowed", this.possible.get(part).stream().limit(MOST_SHOWN).map(FinishId::value).toList());
	}

	private Set<Covering> pattern(PartName part, JsonNode node) {
		Map<String, Set<Covering>> all = this.patterns.computeIfAbsent(part, this::patterns);
		Set<Covering> finishes = node.isString() ? all.get(node.asString()) : null;
		if (finishes == null) {
			throw OrderBody
				.problem("unknown-pattern", "Part " + part + " can't have pattern " + Shown.of(node.toString()) + ".")
				.with("part", part.value())
				.with("allowed", List.copyOf(all.keySet()));
		}
		return finishes;
	}

	private Map<String, Set<Covering>> patterns(PartName part) {
		return this.possible.get(part)
			.stream()
			.map((id) -> this.materials.finish(id).orElseThrow())
			.collect(Collectors.groupingBy(Finish::pattern, LinkedHashMap::new,
					Collectors.mapping((finish) -> Covering.of(finish.id()), Collectors.toSet())));
	}

}
