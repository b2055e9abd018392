package dev.veneer.backoffice.quality;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Conflicts;
import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;
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
 * The qualities and the form of one. A form that can't be saved comes back with 422, what
 * was typed, and the reasons.
 */
@Controller
@RequestMapping("/backoffice/qualities")
class QualityPages {

	private static final String LIST = "redirect:/backoffice/qualities";

	private final Qualities qualities;

	private final QualityEditor editor;

	private final Audit audit;

	private final Conflicts conflicts;

	private final Words words;

	QualityPages(Qualities qualities, QualityEditor editor, Audit audit, Conflicts conflicts, Words words) {
		this.qualities = qualities;
		this.editor = editor;
		this.audit = audit;
		this.conflicts = conflicts;
		this.words = words;
	}

	@GetMapping
	String list(Model view) {
		view.addAttribute("qualities", this.qualities.all().stream().map(this::row).toList());
		view.addAttribute("archived", this.qualities.archived().stream().map(this::row).toList());
		return "backoffice/quality/list";
	}

	/** No quality is called so: a name begins with a letter. */
	@GetMapping("/_new")
	String blank(@RequestParam(required = false) @Nullable String copy, Model view) {
		QualityForm form = (copy != null) ? form(copy).copy() : QualityForm.blank();
		return show(form, false, new FormErrors(), view);
	}

	@GetMapping("/{name}")
	String edit(@PathVariable String name, Model view) {
		return show(form(name), true, new FormErrors(), view);
	}

	@PostMapping
	String make(QualityForm form, Model view, RedirectAttributes next, HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		if (this.qualities.find(form.name()).isPresent()) {
			errors.add("name", this.words.get("quality.taken", form.name()));
		}
		Quality quality = form.read(this.qualities.all().isEmpty(), new Fields(errors, this.words));
		return save(quality, form, false, errors, view, next, answer);
	}

	@PostMapping("/{name}")
	String change(@PathVariable String name, QualityForm form, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		Quality before = quality(name);
		QualityForm called = form.called(name);
		return save(called.read(before.primary(), new Fields(errors, this.words)), called, true, errors, view, next,
				answer);
	}

	@PostMapping("/{name}/primary")
	String primary(@PathVariable String name, RedirectAttributes next) {
		return done(next, () -> this.editor.makePrimary(quality(name).name()), null, "quality.done.primary", name);
	}

	@PostMapping("/{name}/archive")
	String archive(@PathVariable String name, RedirectAttributes next) {
		return done(next, () -> this.editor.archive(name, true), "/backoffice/qualities/" + name + "/restore",
				"quality.done.archive", name);
	}

	@PostMapping("/{name}/restore")
	String restore(@PathVariable String name, RedirectAttributes next) {
		return done(next, () -> this.editor.archive(name, false), null, "quality.done.restore", name);
	}

	private String done(RedirectAttributes next, Runnable deed, @Nullable String undo, String key, String name) {
		try {
			deed.run();
			if (undo != null) {
				this.words.tellWithUndo(next, undo, key, name);
			}
			else {
				this.words.tell(next, key, name);
			}
		}
		catch (IllegalArgumentException ex) {
			this.words.warn(next, ex.getMessage());
		}
		return LIST;
	}

	private String save(@Nullable Quality quality, QualityForm form, boolean known, FormErrors errors, Model view,
			RedirectAttributes next, HttpServletResponse answer) {
		QualityForm shown = form;
		if (quality != null && errors.isEmpty()) {
			try {
				errors.attempt(FormErrors.WHOLE, () -> this.editor.put(quality, new Edition(form.edition())));
			}
			catch (EditConflictException ex) {
				this.conflicts.show(ex, errors, view);
				shown = form.at(this.audit.edition(QualityEditor.subject(form.name())));
			}
		}
		if (errors.isEmpty()) {
			this.words.tell(next, "quality.done.save", form.name());
			return LIST;
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(shown, known, errors, view);
	}

	private String show(QualityForm form, boolean known, FormErrors errors, Model view) {
		view.addAttribute("form", form);
		view.addAttribute("known", known);
		view.addAttribute("pictures", known ? this.editor.pictures(form.name()) : 0);
		view.addAttribute("errors", errors);
		return "backoffice/quality/form";
	}

	private QualityForm form(String name) {
		quality(name);
		// what is read after the edition is at least as new
		Edition seen = this.audit.edition(QualityEditor.subject(name));
		return QualityForm.of(quality(name), seen);
	}

	private Quality quality(String name) {
		return this.qualities.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private QualityRow row(Quality quality) {
		return new QualityRow(quality, this.editor.pictures(quality.name()));
	}

	/**
	 * A quality in the list.
	 */
	record QualityRow(Quality quality, long pictures) {

	}

}
