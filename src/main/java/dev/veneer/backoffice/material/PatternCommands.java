package dev.veneer.backoffice.material;

import dev.veneer.backoffice.form.Words;
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

	private final Uses uses;

	private final Words words;

	PatternCommands(MaterialLibrary library, MaterialOrder order, MaterialArchive archive, Saving saving, Uses uses,
			Words words) {
		this.library = library;
		this.order = order;
		this.archive = archive;
		this.saving = saving;
		this.uses = uses;
		this.words = words;
	}

	@PostMapping("/move")
	String move(@PathVariable String id, @RequestParam int place, RedirectAttributes next) {
		this.saving.attempt(() -> this.order.placePattern(id, place), next);
		return OVERVIEW;
	}

	@GetMapping("/remove")
	String ask(@PathVariable String id, Model view) {
		Pattern pattern = pattern(id);
		view.addAttribute("label", pattern.label());
		view.addAttribute("kind", "pattern");
		view.addAttribute("uses", this.uses.of(pattern));
		view.addAttribute("action", "/backoffice/materials/patterns/" + id + "/remove");
		return "backoffice/material/remove";
	}

	@PostMapping("/remove")
	String remove(@PathVariable String id, RedirectAttributes next) {
		if (!this.uses.of(pattern(id)).isEmpty()) {
			return "redirect:/backoffice/materials/patterns/" + id + "/remove";
		}
		if (this.saving.attempt(() -> this.archive.removePattern(id), next)) {
			this.words.tell(next, "material.pattern.done.remove", id);
		}
		return OVERVIEW;
	}

	private Pattern pattern(String id) {
		return this.library.latest().pattern(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
