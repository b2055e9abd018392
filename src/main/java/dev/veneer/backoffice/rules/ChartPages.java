package dev.veneer.backoffice.rules;

import java.util.List;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Editors;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.ColorchartEditor;
import dev.veneer.catalogue.Consequences;
import dev.veneer.material.MaterialLibrary;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a colorchart. Buttons that show more rows or fill them send the form too:
 * it comes back changed, and nothing is saved.
 */
@Controller
@RequestMapping("/backoffice/rules/charts")
class ChartPages {

	private final ColorchartEditor editor;

	private final MaterialLibrary materials;

	private final ChartReader reader;

	private final ChartViews views;

	private final Consequences consequences;

	private final RuleUses uses;

	private final RuleSaving saving;

	private final RuleRemoval removal;

	private final Audit audit;

	private final Words words;

	ChartPages(ColorchartEditor editor, MaterialLibrary materials, ChartReader reader, ChartViews views,
			Consequences consequences, RuleUses uses, RuleSaving saving, RuleRemoval removal, Audit audit,
			Words words) {
		this.editor = editor;
		this.materials = materials;
		this.reader = reader;
		this.views = views;
		this.consequences = consequences;
		this.uses = uses;
		this.saving = saving;
		this.removal = removal;
		this.audit = audit;
		this.words = words;
	}

	@ModelAttribute("mayEdit")
	boolean mayEdit(HttpServletRequest request) {
		return Editors.MATERIALS.include(request);
	}

	/** No chart is called so: an id begins with a letter. */
	@GetMapping("/_new")
	String blank(@RequestParam(required = false) @Nullable String copy, Model view) {
		ChartForm form = (copy != null) ? ChartForm.of(find(copy), Edition.ANY).copy() : ChartForm.blank();
		return show(form, false, new FormErrors(), view);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable String id, Model view) {
		find(id);
		// what is read after the edition is at least as new
		Edition seen = this.audit.edition(ColorchartEditor.subject(id));
		return show(ChartForm.of(find(id), seen), true, new FormErrors(), view);
	}

	@PostMapping
	String make(@RequestParam(defaultValue = "") String id,
			@RequestParam(name = "do", defaultValue = "save") String deed, HttpServletRequest request, Model view,
			RedirectAttributes next, HttpServletResponse answer) {
		ChartForm form = ChartForm.read(id.strip(), request.getParameterMap());
		FormErrors errors = new FormErrors();
		if (!deed.equals("save")) {
			return show(form.after(deed, this.materials.current()), false, errors, view);
		}
		if (this.editor.find(form.id()).isPresent()) {
			errors.add("id", this.words.get("rules.taken", form.id()));
		}
		Colorchart chart = this.reader.read(form, this.materials.current(), errors);
		if (chart != null && errors.isEmpty()) {
			errors.attempt(FormErrors.WHOLE, () -> this.editor.make(chart));
		}
		return done(form, false, errors, view, next, answer);
	}

	@PostMapping("/{id}")
	String change(@PathVariable String id, @RequestParam(name = "do", defaultValue = "save") String deed,
			@RequestParam(defaultValue = "false") boolean anyway, HttpServletRequest request, Model view,
			RedirectAttributes next, HttpServletResponse answer) {
		find(id);
		ChartForm form = ChartForm.read(id, request.getParameterMap());
		FormErrors errors = new FormErrors();
		if (!deed.equals("save")) {
			return show(form.after(deed, this.materials.current()), true, errors, view);
		}
		Colorchart chart = this.reader.read(form, this.materials.current(), errors);
		if (chart != null && errors.isEmpty()
				&& (anyway || this.saving.isHarmless(this.consequences.of(chart), errors, view))) {
			Edition seen = new Edition(form.edition());
			form = form.at(this.saving.put(ColorchartEditor.subject(id), seen, () -> this.editor.put(chart, seen),
					errors, view));
		}
		return done(form, true, errors, view, next, answer);
	}

	@GetMapping("/{id}/remove")
	String askToRemove(@PathVariable String id, Model view) {
		return this.removal.ask(find(id).label(), RuleListPages.ADDRESS + "/charts/" + id, view);
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable String id, RedirectAttributes next) {
		return this.removal.remove(find(id).label(), this.uses.ofColorchart(id), () -> this.editor.remove(id),
				"chart.done.remove", next);
	}

	private String done(ChartForm form, boolean known, FormErrors errors, Model view, RedirectAttributes next,
			HttpServletResponse answer) {
		return this.saving.done("chart.done.save", form.name(), errors, () -> show(form, known, errors, view), next,
				answer);
	}

	private String show(ChartForm form, boolean known, FormErrors errors, Model view) {
		view.addAttribute("form", form);
		view.addAttribute("known", known);
		view.addAttribute("errors", errors);
		view.addAttribute("page", this.views.of(form, errors));
		view.addAttribute("uses", known ? this.uses.ofColorchart(form.id()) : List.of());
		return "backoffice/rules/chart";
	}

	private Colorchart find(String id) {
		return this.editor.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
