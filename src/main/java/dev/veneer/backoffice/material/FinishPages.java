package dev.veneer.backoffice.material;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

import dev.veneer.asset.Asset;
import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.backoffice.material.Saving.Heed;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.MapKind;
import dev.veneer.material.MaterialDrafts;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.MaterialOrder;
import dev.veneer.material.MaterialSubjects;
import dev.veneer.material.Materials;
import dev.veneer.material.PatternDraft;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
 * The form of a finish, with its own maps, and its place in its pattern.
 */
@Controller
@RequestMapping("/backoffice/materials/finishes")
class FinishPages {

	private static final String ADDRESS = "/backoffice/materials/finishes";

	private static final String PATTERN = "redirect:/backoffice/materials/patterns/";

	private final MaterialLibrary library;

	private final MaterialDrafts drafts;

	private final MaterialEditor editor;

	private final MaterialOrder order;

	private final MapUploads uploads;

	private final Saving saving;

	private final Uses uses;

	private final Samples samples;

	private final Audit audit;

	private final Words words;

	FinishPages(MaterialLibrary library, MaterialDrafts drafts, MaterialEditor editor, MaterialOrder order,
			MapUploads uploads, Saving saving, Uses uses, Samples samples, Audit audit, Words words) {
		this.library = library;
		this.drafts = drafts;
		this.editor = editor;
		this.order = order;
		this.uploads = uploads;
		this.saving = saving;
		this.uses = uses;
		this.samples = samples;
		this.audit = audit;
		this.words = words;
	}

	/** Without a pattern it asks for one first: that says which maps it takes. */
	@GetMapping("/_new")
	String blank(@RequestParam(defaultValue = "") String pattern, Model view) {
		Materials materials = this.library.latest();
		if (pattern.isEmpty()) {
			view.addAttribute("natures", materials.natures());
			view.addAttribute("patterns", materials.patterns().size());
			return "backoffice/material/choose";
		}
		String id = materials.finishes()
			.stream()
			.map(Finish::id)
			.max(Comparator.naturalOrder())
			.map((last) -> String.valueOf(last.value() + 1))
			.orElse("1001");
		return show(FinishForm.blank(id, pattern), false, pattern(pattern), new FormErrors(), view);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable String id, Model view) {
		Edition edition = this.audit.edition(MaterialSubjects.finish(finish(id).id()));
		FinishDraft draft = finish(id);
		return show(FinishForm.of(draft, edition), true, pattern(draft.pattern()), new FormErrors(), view);
	}

	@PostMapping
	String make(FinishForm form, Model view, RedirectAttributes next, HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		FinishId number = form.number(new Fields(errors, this.words));
		FinishForm fresh = form;
		if (number != null) {
			fresh = form.at(this.audit.edition(MaterialSubjects.finish(number)));
			this.drafts.finish(number)
				.ifPresent((taken) -> errors.add("id",
						this.words.get("material.finish.taken", taken.id().toString(), taken.label().en())));
		}
		return save(fresh, null, errors, view, next, answer);
	}

	@PostMapping("/{id}")
	String change(@PathVariable String id, FinishForm form, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		FinishDraft before = finish(id);
		return save(form.of(before), before, new FormErrors(), view, next, answer);
	}

	@PostMapping("/{id}/move")
	String move(@PathVariable String id, @RequestParam int place, RedirectAttributes next) {
		FinishDraft finish = finish(id);
		this.saving.attempt(() -> this.order.placeFinish(finish.id(), place), next);
		return PATTERN + finish.pattern();
	}

	private String save(FinishForm form, @Nullable FinishDraft before, FormErrors errors, Model view,
			RedirectAttributes next, HttpServletResponse answer) {
		PatternDraft pattern = pattern(form.pattern());
		Set<MapKind> needed = FinishForm.needed(pattern);
		FinishForm kept = form.with(this.uploads.keep(form.maps(), needed, errors));
		FinishDraft draft = kept.read(before, needed, this.uploads, new Fields(errors, this.words));
		if (form.then().equals("back")) {
			return show(kept, before != null, pattern, new FormErrors(), view);
		}
		Edition seen = new Edition(form.edition());
		Edition base = seen;
		if (draft != null && errors.isEmpty()) {
			boolean alike = before == null || draft.looksLike(before);
			Saving.Outcome outcome = this.saving.save(MaterialSubjects.finish(draft.id()), seen,
					() -> this.editor.putFinish(draft, seen), Heed.of(alike, form.then()), errors, view);
			if (outcome instanceof Saving.Foreseen foreseen) {
				return foreseen.show(draft.label(), ADDRESS + "/" + draft.id(), kept.fields(), view);
			}
			if (outcome instanceof Saving.Saved saved) {
				this.words.tell(next, "material.finish.done." + saved.key(), draft.id().toString(), draft.label().en(),
						saved.renewed());
				return PATTERN + draft.pattern();
			}
			base = ((Saving.Refused) outcome).seen();
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(kept.at(base), before != null, pattern, errors, view);
	}

	private String show(FinishForm form, boolean known, PatternDraft pattern, FormErrors errors, Model view) {
		Materials materials = this.library.latest();
		view.addAttribute("form", form);
		view.addAttribute("known", known);
		view.addAttribute("errors", errors);
		view.addAttribute("pattern", materials.pattern(pattern.id()).orElseThrow());
		Set<MapKind> needed = FinishForm.needed(pattern);
		view.addAttribute("needed", needed);
		Asset shared = pattern.maps().get(MapKind.DIFFUSE);
		view.addAttribute("board", (needed.contains(MapKind.DIFFUSE) || shared == null) ? form.maps().diffuse().kept()
				: shared.sha256().hex());
		if (known) {
			Finish finish = materials.finish(FinishId.parse(form.id())).orElseThrow();
			view.addAttribute("finish", finish);
			view.addAttribute("place", materials.patternOf(finish).finishes().indexOf(finish) + 1);
			view.addAttribute("uses", this.uses.of(Set.of(finish.id())).getOrDefault(finish.id(), Set.of()));
			this.samples.show(finish, view);
		}
		return "backoffice/material/finish";
	}

	private PatternDraft pattern(String id) {
		return Optional.of(id)
			.filter(MaterialEditor::isId)
			.flatMap(this.drafts::pattern)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private FinishDraft finish(String id) {
		return Addressed.finish(id, this.drafts::finish);
	}

}
