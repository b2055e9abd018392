package dev.veneer.backoffice.material;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.backoffice.material.Saving.Heed;
import dev.veneer.material.Label;
import dev.veneer.material.MaterialArchive;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.MaterialOrder;
import dev.veneer.material.MaterialSubjects;
import dev.veneer.material.Nature;
import jakarta.servlet.http.HttpServletResponse;

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
 * The form of a nature, its place among the others, and its removal.
 */
@Controller
@RequestMapping("/backoffice/materials/natures")
class NaturePages {

	private static final String OVERVIEW = "redirect:/backoffice/materials";

	private final MaterialLibrary library;

	private final MaterialEditor editor;

	private final MaterialOrder order;

	private final MaterialArchive archive;

	private final Saving saving;

	private final MaterialRemoval removal;

	private final Uses uses;

	private final Audit audit;

	private final Words words;

	NaturePages(MaterialLibrary library, MaterialEditor editor, MaterialOrder order, MaterialArchive archive,
			Saving saving, MaterialRemoval removal, Uses uses, Audit audit, Words words) {
		this.library = library;
		this.editor = editor;
		this.order = order;
		this.archive = archive;
		this.saving = saving;
		this.removal = removal;
		this.uses = uses;
		this.audit = audit;
		this.words = words;
	}

	/** No nature is called so: an id begins with a letter. */
	@GetMapping("/_new")
	String blank(Model view) {
		return show(NatureForm.blank(), false, new FormErrors(), view);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable String id, Model view) {
		Edition edition = this.audit.edition(MaterialSubjects.nature(nature(id).id()));
		return show(NatureForm.of(nature(id), edition), true, new FormErrors(), view);
	}

	@PostMapping
	String make(NatureForm form, Model view, RedirectAttributes next, HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		new Fields(errors, this.words).id(form.id());
		NatureForm fresh = errors.isEmpty() ? form.at(this.audit.edition(MaterialSubjects.nature(form.id()))) : form;
		if (this.library.latest().nature(form.id()).isPresent()) {
			errors.add("id", this.words.get("material.nature.taken", form.id()));
		}
		return save(fresh, false, errors, view, next, answer);
	}

	@PostMapping("/{id}")
	String change(@PathVariable String id, NatureForm form, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		return save(form.named(nature(id).id()), true, new FormErrors(), view, next, answer);
	}

	@PostMapping("/{id}/move")
	String move(@PathVariable String id, @RequestParam int place, RedirectAttributes next) {
		this.saving.attempt(() -> this.order.placeNature(id, place), next);
		return OVERVIEW;
	}

	@GetMapping("/{id}/remove")
	String ask(@PathVariable String id, Model view, RedirectAttributes next) {
		Nature nature = nature(id);
		return this.removal.ask("nature", id, nature.label(), this.uses.of(nature), view, next);
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable String id, RedirectAttributes next) {
		Nature nature = nature(id);
		return this.removal.remove("nature", nature.label(), this.uses.of(nature), () -> this.archive.removeNature(id),
				next);
	}

	private String save(NatureForm form, boolean known, FormErrors errors, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		Label label = new Fields(errors, this.words).label(form.name(), "nameRu", form.nameRu());
		Edition seen = new Edition(form.edition());
		Edition base = seen;
		if (label != null && errors.isEmpty()) {
			Saving.Outcome outcome = this.saving.save(MaterialSubjects.nature(form.id()), seen,
					() -> this.editor.putNature(form.id(), label, MaterialEditor.IN_PLACE, seen), Heed.NONE, errors,
					view);
			if (outcome instanceof Saving.Refused refused) {
				base = refused.seen();
			}
			else {
				this.words.tell(next, "material.nature.done.save", label.en());
				return OVERVIEW;
			}
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(form.at(base), known, errors, view);
	}

	private static String show(NatureForm form, boolean known, FormErrors errors, Model view) {
		view.addAttribute("form", form);
		view.addAttribute("known", known);
		view.addAttribute("errors", errors);
		return "backoffice/material/nature";
	}

	/** An edition is asked for before what it is the edition of. */
	private Nature nature(String id) {
		return this.library.latest().nature(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
