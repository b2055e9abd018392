package dev.veneer.backoffice.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.veneer.backoffice.form.Editors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.backoffice.form.Words.Undo;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.MaterialArchive;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.Materials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of all finishes: found as one types, archived and restored many at a time.
 */
@Controller
@RequestMapping(FinishListPages.ADDRESS)
class FinishListPages {

	static final String ADDRESS = "/backoffice/materials/finishes";

	private static final String LIST = "redirect:" + ADDRESS;

	private final MaterialLibrary library;

	private final FinishFinder finder;

	private final FinishRows rows;

	private final MaterialArchive archive;

	private final Saving saving;

	private final Uses uses;

	private final Words words;

	FinishListPages(MaterialLibrary library, FinishFinder finder, FinishRows rows, MaterialArchive archive,
			Saving saving, Uses uses, Words words) {
		this.library = library;
		this.finder = finder;
		this.rows = rows;
		this.archive = archive;
		this.saving = saving;
		this.uses = uses;
		this.words = words;
	}

	/** The script asks for the table alone, but not when it goes back in history. */
	@GetMapping
	String list(FinishQuery query, @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
			@RequestHeader(name = "HX-History-Restore-Request", required = false) @Nullable String restore, Model view,
			HttpServletRequest request, HttpServletResponse answer) {
		Materials materials = this.library.current();
		view.addAttribute("query", query);
		FoundFinishes found = FoundFinishes.of(materials, this.finder.find(materials, query), query.number());
		view.addAttribute("found", found);
		view.addAttribute("rows", this.rows.write(found, Editors.MATERIALS.include(request)));
		view.addAttribute("most", Choice.MOST);
		answer.addHeader(HttpHeaders.VARY, "HX-Request");
		if (script != null && restore == null) {
			return "backoffice/material/finishes :: found";
		}
		view.addAttribute("natures", materials.natures());
		view.addAttribute("all", materials.finishes().size());
		return "backoffice/material/finishes";
	}

	/**
	 * Archives what was chosen; what is used somewhere only after its editor has seen
	 * where.
	 */
	@PostMapping("/archive")
	String archive(Choice choice, FinishQuery query, @RequestParam(defaultValue = "false") boolean confirmed,
			Model view, RedirectAttributes next) {
		Materials materials = this.library.latest();
		List<FinishId> ids = choice.ids(() -> this.finder.find(materials, query));
		List<FinishId> living = ids.stream()
			.filter((id) -> materials.finish(id).filter((finish) -> !finish.archived()).isPresent())
			.toList();
		Map<FinishId, Set<String>> used = (confirmed || ids.size() > Choice.MOST) ? Map.of() : this.uses.of(living);
		if (used.isEmpty()) {
			return change(ids, true, choice, query, next);
		}
		view.addAttribute("used", used);
		view.addAttribute("finishes",
				used.keySet()
					.stream()
					.map((id) -> materials.finish(id).orElseThrow())
					.collect(Collectors.toMap(Finish::id, Function.identity())));
		view.addAttribute("ids", living);
		view.addAttribute("query", query);
		view.addAttribute("stay", choice.stay());
		return "backoffice/material/archive";
	}

	@PostMapping("/restore")
	String restore(Choice choice, FinishQuery query, RedirectAttributes next) {
		Materials materials = this.library.latest();
		return change(choice.ids(() -> this.finder.find(materials, query)), false, choice, query, next);
	}

	private String change(List<FinishId> ids, boolean archived, Choice choice, FinishQuery query,
			RedirectAttributes next) {
		boolean stays = choice.stay() && ids.size() == 1;
		if (!stays) {
			query.carryTo(next);
		}
		if (ids.isEmpty() || ids.size() > Choice.MOST) {
			this.words.warn(next,
					this.words.get(ids.isEmpty() ? "material.bulk.none" : "material.bulk.many", Choice.MOST));
			return LIST;
		}
		this.saving.attempt(() -> tell(this.archive.archive(ids, archived), archived, stays, query, next), next);
		return stays ? LIST + "/" + ids.get(0) : LIST;
	}

	private void tell(List<FinishId> changed, boolean archived, boolean stays, FinishQuery query,
			RedirectAttributes next) {
		String ids = changed.stream().map(FinishId::toString).collect(Collectors.joining(","));
		Map<String, String> fields = new LinkedHashMap<>(query.fields());
		fields.put("finish", ids);
		fields.put("stay", String.valueOf(stays));
		fields.put("confirmed", "true");
		Undo undo = new Undo(ADDRESS + (archived ? "/restore" : "/archive"), fields);
		String key = "material.done." + (archived ? "archive" : "restore");
		if (changed.isEmpty()) {
			this.words.tell(next, key + ".none");
		}
		else if (changed.size() == 1) {
			this.words.tellWithUndo(next, undo, key + ".one", ids);
		}
		else {
			this.words.tellWithUndo(next, undo, key + ".many", changed.size());
		}
	}

}
