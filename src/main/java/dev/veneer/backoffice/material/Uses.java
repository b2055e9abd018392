package dev.veneer.backoffice.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.Rules;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.Nature;
import dev.veneer.material.Pattern;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says where the catalogue uses a material, in sentences.
 */
@Component
class Uses {

	private final CatalogueLibrary catalogues;

	private final Words words;

	Uses(CatalogueLibrary catalogues, Words words) {
		this.catalogues = catalogues;
		this.words = words;
	}

	/**
	 * Which of the finishes are used, by number, and where.
	 */
	Map<FinishId, Set<String>> of(Collection<FinishId> ids) {
		Set<FinishId> wanted = Set.copyOf(ids);
		Map<FinishId, Set<String>> uses = new TreeMap<>();
		BiConsumer<FinishId, String> note = (id, use) -> {
			if (wanted.contains(id)) {
				uses.computeIfAbsent(id, (first) -> new LinkedHashSet<>()).add(use);
			}
		};
		parts((part, product) -> {
			if (part.defaultFinish() != null) {
				note.accept(part.defaultFinish(), say("default", label(part), product));
			}
		});
		Rules rules = this.catalogues.rules();
		limitations(rules).forEach((limitation) -> limitation.finishes()
			.forEach((id) -> note.accept(id, say("limitation", limitation.label()))));
		for (Colorchart chart : charts(rules)) {
			chart.answers().forEach((driver, allowed) -> {
				note.accept(driver, say("drives", chart.label()));
				allowed.forEach((id) -> note.accept(id, say("follows", chart.label())));
			});
		}
		return uses;
	}

	/**
	 * What keeps the nature from being removed.
	 */
	List<String> of(Nature nature) {
		Set<String> uses = new LinkedHashSet<>();
		nature.patterns().forEach((pattern) -> uses.add(say("pattern", pattern.label())));
		parts((part, product) -> {
			if (part.natures().contains(nature.id())) {
				uses.add(say("part", label(part), product));
			}
		});
		return List.copyOf(uses);
	}

	/**
	 * What keeps the pattern from being removed.
	 */
	List<String> of(Pattern pattern) {
		List<String> uses = new ArrayList<>();
		if (!pattern.finishes().isEmpty()) {
			uses.add(this.words.get("material.use.finishes", pattern.finishes().size()));
		}
		limitations(this.catalogues.rules()).stream()
			.filter((limitation) -> limitation.patterns().contains(pattern.id()))
			.forEach((limitation) -> uses.add(say("limitation", limitation.label())));
		return List.copyOf(uses);
	}

	/** Products that are not published yet use materials, too. */
	private void parts(BiConsumer<PartDraft, Label> visitor) {
		this.catalogues.products()
			.stream()
			.map(StoredProduct::draft)
			.forEach((product) -> product.styles()
				.forEach((style) -> style.parts().forEach((part) -> visitor.accept(part, product.label()))));
	}

	/** Somebody may not have named it yet. */
	private static Label label(PartDraft part) {
		return Stream.of(part.label(), part.name())
			.filter((name) -> !name.isBlank())
			.findFirst()
			.map((name) -> new Label(name, part.ru()))
			.orElse(Label.of("?"));
	}

	private static List<Limitation> limitations(Rules rules) {
		return rules.limitations().values().stream().sorted(Comparator.comparing(Limitation::id)).toList();
	}

	private static List<Colorchart> charts(Rules rules) {
		return rules.colorcharts().values().stream().sorted(Comparator.comparing(Colorchart::id)).toList();
	}

	private String say(String use, Label... labels) {
		Locale locale = LocaleContextHolder.getLocale();
		Object[] names = new Object[labels.length];
		for (int i = 0; i < labels.length; i++) {
			names[i] = labels[i].in(locale);
		}
		return this.words.get("material.use." + use, names);
	}

}
