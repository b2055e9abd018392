package dev.veneer.backoffice.material;

import java.util.List;

import dev.veneer.material.Finish;
import dev.veneer.material.Materials;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.Nature;
import dev.veneer.material.Pattern;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page of the materials: natures, their patterns, and how much there is of
 * each.
 */
@Controller
class OverviewPage {

	private final MaterialLibrary library;

	OverviewPage(MaterialLibrary library) {
		this.library = library;
	}

	@GetMapping("/backoffice/materials")
	String overview(Model view) {
		Materials materials = this.library.current();
		view.addAttribute("natures", materials.natures().stream().map(NatureLine::of).toList());
		view.addAttribute("finishes", materials.finishes().size());
		return "backoffice/material/overview";
	}

	/**
	 * A nature and its patterns.
	 */
	record NatureLine(Nature nature, List<PatternLine> patterns, int finishes) {

		static NatureLine of(Nature nature) {
			return new NatureLine(nature, nature.patterns().stream().map(PatternLine::of).toList(),
					nature.patterns().stream().mapToInt((pattern) -> pattern.finishes().size()).sum());
		}

	}

	/**
	 * A pattern in the table.
	 *
	 * @param shown some of its finishes, as a taste
	 */
	record PatternLine(Pattern pattern, List<Finish> shown, long living, long archived) {

		private static final int TASTE = 6;

		static PatternLine of(Pattern pattern) {
			List<Finish> living = pattern.finishes().stream().filter((finish) -> !finish.archived()).toList();
			return new PatternLine(pattern, living.stream().limit(TASTE).toList(), living.size(),
					pattern.finishes().size() - (long) living.size());
		}

	}

}
