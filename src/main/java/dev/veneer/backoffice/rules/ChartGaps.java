package dev.veneer.backoffice.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.PartUse;
import dev.veneer.catalogue.Reach;
import dev.veneer.catalogue.Rules;
import dev.veneer.material.FinishId;
import dev.veneer.material.MaterialLibrary;

import org.springframework.stereotype.Component;

/**
 * Finds what a colorchart has no living answer for, though the part before one that uses
 * it can have it.
 */
@Component
class ChartGaps {

	private final CatalogueLibrary catalogues;

	private final MaterialLibrary materials;

	ChartGaps(CatalogueLibrary catalogues, MaterialLibrary materials) {
		this.catalogues = catalogues;
		this.materials = materials;
	}

	/**
	 * @param chart stored or not
	 */
	Gaps of(Colorchart chart) {
		Rules rules = this.catalogues.rules().with(chart);
		List<Gap> gaps = new ArrayList<>();
		for (PartUse use : PartUse.ofColorchart(chart.id(), this.catalogues.products())) {
			List<FinishId> drivers = Reach.of(use.styleDraft(), rules, this.materials.current()).gaps(use.part());
			if (!drivers.isEmpty()) {
				gaps.add(new Gap(use, drivers));
			}
		}
		return new Gaps(gaps);
	}

	/**
	 * What the part before one part can have, and the chart has no answer for.
	 */
	record Gap(PartUse use, List<FinishId> drivers) {

	}

	/**
	 * All of them.
	 */
	record Gaps(List<Gap> byPart) {

		Set<FinishId> all() {
			Set<FinishId> all = new LinkedHashSet<>();
			this.byPart.forEach((gap) -> all.addAll(gap.drivers()));
			return all;
		}

	}

}
