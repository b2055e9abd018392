package dev.veneer.backoffice.material;

import java.util.List;
import java.util.stream.Collectors;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.backoffice.material.Saving.Heed;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.MapKind;
import dev.veneer.material.MaterialDrafts;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.MaterialSubjects;
import dev.veneer.material.Pattern;
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
 * The form of a pattern, with its maps and its finishes. An edit that changes pictures is
 * saved only after its editor has seen how many.
 */
@Controller
@RequestMapping("/backoffice/materials/patterns")
class PatternPages {

	private static final String ADDRESS = "/backoffice/materials/patterns";

	private static final int LISTED = 12;

	private final MaterialLibrary library;

	private final MaterialDrafts drafts;

	private final MaterialEditor editor;

	private final MapUploads uploads;

	private final Saving saving;

	private final Audit audit;

	private final Words words;

	PatternPages(MaterialLibrary library, MaterialDrafts drafts, MaterialEditor editor, MapUploads uploads,
			Saving saving, Audit audit, Words words) {
		this.library = library;
		this.drafts = drafts;
		this.editor = editor;
		this.uploads = uploads;
		this.saving = saving;
		this.audit = audit;
		this.words = words;
	}

	/** No pattern is called so: an id begins with a letter. */
	@GetMapping("/_new")
	String blank(@RequestParam(defaultValue = "") String nature, Model view) {
		return show(PatternForm.blank(nature), false, new FormErrors(), view);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable String id, Model view) {
		Edition edition = this.audit.edition(MaterialSubjects.pattern(pattern(id).id()));
		return show(PatternForm.of(pattern(id), edition), true, new FormErrors(), view);
	}

	@PostMapping
	String make(PatternForm form, Model view, RedirectAttributes next, HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		new Fields(errors, this.words).id(form.id());
		PatternForm fresh = errors.isEmpty() ? form.at(this.audit.edition(MaterialSubjects.pattern(form.id()))) : form;
		if (this.library.latest().pattern(form.id()).isPresent()) {
			errors.add("id", this.words.get("material.pattern.taken", form.id()));
		}
		return save(fresh, null, errors, view, next, answer);
	}

	@PostMapping("/{id}")
	String change(@PathVariable String id, PatternForm form, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		return save(form.named(id), pattern(id), new FormErrors(), view, next, answer);
	}

	private String save(PatternForm form, @Nullable PatternDraft before, FormErrors errors, Model view,
			RedirectAttributes next, HttpServletResponse answer) {
		boolean known = before != null;
		PatternForm kept = form.with(this.uploads.keep(form.maps(), form.shared(), errors));
		if (this.library.latest().nature(form.nature()).isEmpty()) {
			errors.add("nature", this.words.get("material.pattern.nature.none"));
		}
		if (known && !form.handDown()) {
			refuseMissingMaps(kept, errors, view);
		}
		PatternDraft draft = kept.read(this.uploads, new Fields(errors, this.words));
		if (form.then().equals("back")) {
			return show(kept, known, new FormErrors(), view);
		}
		Edition seen = new Edition(form.edition());
		Edition base = seen;
		if (draft != null && errors.isEmpty()) {
			boolean alike = before == null || draft.looksLike(before);
			Saving.Outcome outcome = this.saving.save(MaterialSubjects.pattern(draft.id()), seen,
					() -> this.editor.putPattern(draft, seen), Heed.of(alike, form.then()), errors, view);
			if (outcome instanceof Saving.Foreseen foreseen) {
				return foreseen.show(draft.label(), ADDRESS + "/" + draft.id(), kept.fields(), view);
			}
			if (outcome instanceof Saving.Saved saved) {
				this.words.tell(next, "material.pattern.done." + saved.key(), draft.label().en(), saved.renewed());
				return "redirect:" + ADDRESS + "/" + draft.id();
			}
			base = ((Saving.Refused) outcome).seen();
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(kept.at(base), known, errors, view);
	}

	/** A finish that has to bring a map now has to have one, or the one it had shared. */
	private void refuseMissingMaps(PatternForm form, FormErrors errors, Model view) {
		List<FinishDraft> finishes = this.drafts.finishesOf(form.id());
		for (MapKind kind : MapKind.values()) {
			List<String> lacking = form.maps().of(kind).isShared() ? List.of()
					: finishes.stream()
						.filter((finish) -> !finish.maps().containsKey(kind))
						.map((finish) -> finish.id().toString())
						.toList();
			if (!lacking.isEmpty()) {
				errors.add(kind.slug(),
						this.words.get("material.map.missing", lacking.size(),
								lacking.stream().limit(LISTED).collect(Collectors.joining(", "))
										+ ((lacking.size() > LISTED) ? " …" : "")));
				view.addAttribute("lacking", true);
			}
		}
	}

	private String show(PatternForm form, boolean known, FormErrors errors, Model view) {
		view.addAttribute("form", form);
		view.addAttribute("known", known);
		view.addAttribute("errors", errors);
		view.addAttribute("natures", this.library.latest().natures());
		List<Finish> finishes = known
				? this.library.latest().pattern(form.id()).map(Pattern::finishes).orElse(List.of()) : List.of();
		view.addAttribute("finishes", finishes);
		view.addAttribute("board", board(form, finishes));
		return "backoffice/material/pattern";
	}

	/** The map that a board is covered with, where there is one yet. */
	private static String board(PatternForm form, List<Finish> finishes) {
		MapForm diffuse = form.maps().diffuse();
		return diffuse.isShared() ? diffuse.kept()
				: finishes.stream()
					.findFirst()
					.map((finish) -> finish.maps().get(MapKind.DIFFUSE).sha256().hex())
					.orElse("");
	}

	private PatternDraft pattern(String id) {
		return this.drafts.pattern(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
