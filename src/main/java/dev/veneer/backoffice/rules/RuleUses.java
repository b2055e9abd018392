package dev.veneer.backoffice.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.veneer.backoffice.product.FindingWords;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.PartUse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says where a rule is used.
 */
@Component
class RuleUses {

	private final CatalogueLibrary catalogues;

	private final FindingWords names;

	RuleUses(CatalogueLibrary catalogues, FindingWords names) {
		this.catalogues = catalogues;
		this.names = names;
	}

	List<Use> ofLimitation(String id) {
		return told(PartUse.ofLimitation(id, this.catalogues.products()));
	}

	List<Use> ofColorchart(String id) {
		return told(PartUse.ofColorchart(id, this.catalogues.products()));
	}

	private List<Use> told(List<PartUse> uses) {
		Map<Long, Set<String>> parts = new LinkedHashMap<>();
		Map<Long, String> products = new LinkedHashMap<>();
		for (PartUse use : uses) {
			products.put(use.product().id(), use.product().draft().label().in(LocaleContextHolder.getLocale()));
			parts.computeIfAbsent(use.product().id(), (id) -> new LinkedHashSet<>())
				.add(this.names.name(use.partDraft()));
		}
		return products.entrySet()
			.stream()
			.map((product) -> new Use(product.getKey(), product.getValue(),
					String.join(", ", parts.get(product.getKey()))))
			.toList();
	}

	/**
	 * A product that uses the rule.
	 *
	 * @param parts the names of the parts with it
	 */
	record Use(long product, String name, String parts) {

		@Override
		public String toString() {
			return this.name + ": " + this.parts;
		}

	}

}
