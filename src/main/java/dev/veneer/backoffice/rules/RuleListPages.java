package dev.veneer.backoffice.rules;

import java.util.Comparator;
import java.util.List;

import dev.veneer.backoffice.form.Editors;
import dev.veneer.backoffice.rules.RuleUses.Use;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.material.MaterialLibrary;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The limitations and the colorcharts, each with where it is used.
 */
@Controller
class RuleListPages {

	static final String ADDRESS = "/backoffice/rules";

	private final CatalogueLibrary catalogues;

	private final MaterialLibrary materials;

	private final RuleUses uses;

	private final ChartGaps gaps;

	RuleListPages(CatalogueLibrary catalogues, MaterialLibrary materials, RuleUses uses, ChartGaps gaps) {
		this.catalogues = catalogues;
		this.materials = materials;
		this.uses = uses;
		this.gaps = gaps;
	}

	@ModelAttribute("mayEdit")
	boolean mayEdit(HttpServletRequest request) {
		return Editors.MATERIALS.include(request);
	}

	@GetMapping(RuleListPages.ADDRESS)
	String list(Model view) {
		view.addAttribute("limitations",
				this.catalogues.rules()
					.limitations()
					.values()
					.stream()
					.map(this::row)
					.sorted(Comparator.comparing(LimitationRow::name))
					.toList());
		view.addAttribute("charts",
				this.catalogues.rules()
					.colorcharts()
					.values()
					.stream()
					.map(this::row)
					.sorted(Comparator.comparing(ChartRow::name))
					.toList());
		return "backoffice/rules/list";
	}

	private LimitationRow row(Limitation limitation) {
		long living = this.materials.current()
			.finishes()
			.stream()
			.filter((finish) -> !finish.archived() && limitation.allows(finish))
			.count();
		return new LimitationRow(limitation.id(), limitation.label().in(LocaleContextHolder.getLocale()), living,
				this.uses.ofLimitation(limitation.id()));
	}

	private ChartRow row(Colorchart chart) {
		return new ChartRow(chart.id(), chart.label().in(LocaleContextHolder.getLocale()), chart.answers().size(),
				this.gaps.of(chart).all().size(), this.uses.ofColorchart(chart.id()));
	}

	/**
	 * A limitation in the list.
	 *
	 * @param living how many finishes it allows
	 */
	record LimitationRow(String id, String name, long living, List<Use> uses) {

	}

	/**
	 * A colorchart in the list.
	 *
	 * @param answers how many finishes have an answer
	 * @param gaps how many need one and have none
	 */
	record ChartRow(String id, String name, int answers, int gaps, List<Use> uses) {

	}

}
