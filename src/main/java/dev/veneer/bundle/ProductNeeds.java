package dev.veneer.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.Rules;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.MaterialInventory;
import dev.veneer.material.PatternDraft;
import dev.veneer.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * What a product can't do without. A pattern comes as a whole, even when one of its
 * finishes is needed: a half of it would pass for the whole elsewhere.
 */
final class ProductNeeds {

	private final StoredProduct product;

	private final Model model;

	private final List<PartDraft> parts;

	private final List<Limitation> limitations;

	private final List<Colorchart> colorcharts;

	/**
	 * @param model its model
	 */
	ProductNeeds(StoredProduct product, Model model, Rules rules) {
		this.product = product;
		this.model = model;
		this.parts = product.draft().styles().stream().flatMap((style) -> style.parts().stream()).toList();
		this.limitations = named(PartDraft::limitation, rules.limitations());
		this.colorcharts = named(PartDraft::colorchart, rules.colorcharts());
	}

	Contents among(MaterialInventory all) {
		Map<FinishId, FinishDraft> finishes = all.finishes()
			.stream()
			.collect(Collectors.toMap(FinishDraft::id, Function.identity()));
		Map<String, List<FinishDraft>> byPattern = all.finishes()
			.stream()
			.collect(Collectors.groupingBy(FinishDraft::pattern));
		Set<String> patterns = named(finishes);
		all.patterns()
			.stream()
			.filter((pattern) -> mayCover(pattern, byPattern.getOrDefault(pattern.id(), List.of())))
			.map(PatternDraft::id)
			.forEach(patterns::add);
		return new Contents(narrowed(all, patterns), this.limitations, this.colorcharts, List.of(this.model),
				List.of(this.product), List.of(), List.of());
	}

	/** The patterns that something names, directly or by a finish. */
	private Set<String> named(Map<FinishId, FinishDraft> finishes) {
		Stream<FinishId> defaults = this.parts.stream().map(PartDraft::defaultFinish).filter(Objects::nonNull);
		Stream<FinishId> allowed = this.limitations.stream().flatMap((limitation) -> limitation.finishes().stream());
		Stream<FinishId> charted = this.colorcharts.stream()
			.flatMap((chart) -> chart.answers().entrySet().stream())
			.flatMap((answer) -> Stream.concat(Stream.of(answer.getKey()), answer.getValue().stream()));
		Set<String> named = Stream.of(defaults, allowed, charted)
			.flatMap(Function.identity())
			.map(finishes::get)
			.filter(Objects::nonNull)
			.map(FinishDraft::pattern)
			.collect(Collectors.toCollection(HashSet::new));
		this.limitations.forEach((limitation) -> named.addAll(limitation.patterns()));
		return named;
	}

	private boolean mayCover(PatternDraft pattern, List<FinishDraft> finishes) {
		return this.parts.stream()
			.filter((part) -> part.natures().contains(pattern.nature()))
			.map((part) -> limitation(part.limitation()))
			.anyMatch((limitation) -> limitation == null || limitation.patterns().contains(pattern.id())
					|| finishes.stream().anyMatch((finish) -> limitation.finishes().contains(finish.id())));
	}

	private MaterialInventory narrowed(MaterialInventory all, Set<String> patterns) {
		List<PatternDraft> kept = all.patterns().stream().filter((pattern) -> patterns.contains(pattern.id())).toList();
		Set<String> natures = Stream
			.concat(kept.stream().map(PatternDraft::nature),
					this.parts.stream().flatMap((part) -> part.natures().stream()))
			.collect(Collectors.toSet());
		return new MaterialInventory(all.natures().stream().filter((nature) -> natures.contains(nature.id())).toList(),
				kept, all.finishes().stream().filter((finish) -> patterns.contains(finish.pattern())).toList());
	}

	private @Nullable Limitation limitation(@Nullable String id) {
		return this.limitations.stream().filter((limitation) -> limitation.id().equals(id)).findFirst().orElse(null);
	}

	private <T> List<T> named(Function<PartDraft, @Nullable String> rule, Map<String, T> rules) {
		return this.parts.stream()
			.map(rule)
			.filter(Objects::nonNull)
			.distinct()
			.map(rules::get)
			.filter(Objects::nonNull)
			.toList();
	}

}
