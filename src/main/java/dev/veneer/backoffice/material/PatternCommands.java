package dev.veneer.backoffice.material;

import dev.veneer.material.MaterialArchive;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.MaterialOrder;
import dev.veneer.material.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A pattern's place among the others of its nature, and its removal.
 */
@Controller
@RequestMapping("/backoffice/materials/patterns/{id}")
class PatternCommands {

	private static final String OVERVIEW = "redirect:/backoffice/materials";

	private final MaterialLibrary library;

	private final MaterialOrder order;

	private final MaterialArchive archive;

	private final Saving saving;

	private final MaterialRemoval removal;

	private final Uses uses;

	PatternCommands(MaterialLibrary library, MaterialOrder order, MaterialArchive archive, Saving saving,
			MaterialRemoval removal, Uses uses) {
		this.library = library;
		this.order = order;
		this.archive = archive;
		this.saving = saving;
		this.removal = removal;
		this.uses = uses;
	}

	@PostMapping("/move")
	String move(@PathVariable String id, @RequestParam int place, RedirectAttributes next) {
		this.saving.attempt(() -> this.order.placePattern(id, place), next);
		return OVERVIEW;
	}

	@GetMapping("/remove")
	String ask(@PathVariable String id, Model view, RedirectAttributes next) {
		Pattern pattern = pattern(id);
		return this.removal.ask("pattern", id, pattern.label(), this.uses.of(pattern), view, next);
	}

	@PostMapping("/remove")
	String remove(@PathVariable String id, RedirectAttributes next) {
		Pattern pattern = pattern(id);
		return this.removal.remove("pattern", pattern.label(), this.uses.of(pattern),
				() -> this.archive.removePattern(id), next);
	}

	private Pattern pattern(String id) {
		return this.library.latest().pattern(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
