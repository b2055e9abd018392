package dev.veneer.backoffice.bundle;

import java.security.Principal;
import java.util.Objects;

import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.bundle.BundleDesk;
import dev.veneer.bundle.BundleException;
import dev.veneer.bundle.StagedBundle;
import dev.veneer.bundle.StagedBundle.Stage;
import dev.veneer.catalogue.CatalogueLibrary;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Export and import. What somebody sends is tried out first; the page shows what it would
 * do, and a button does it.
 */
@Controller
@RequestMapping("/backoffice/bundle")
class BundlePages {

	private static final String HOME = "redirect:/backoffice/bundle";

	private static final String STAGED = HOME + "/staged/";

	private final BundleDesk desk;

	private final CatalogueLibrary catalogues;

	private final BundleWords flaws;

	private final Words words;

	BundlePages(BundleDesk desk, CatalogueLibrary catalogues, BundleWords flaws, Words words) {
		this.desk = desk;
		this.catalogues = catalogues;
		this.flaws = flaws;
		this.words = words;
	}

	@GetMapping
	String home(Model view) {
		return show(new FormErrors(), view);
	}

	@PostMapping
	String send(@RequestParam(required = false) @Nullable MultipartFile file, Principal who, Model view,
			HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		if (file == null || file.isEmpty()) {
			errors.add("file", this.words.get("bundle.file.none"));
		}
		else {
			try {
				String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
				return STAGED + this.desk.stage(shortened(name), who.getName(), file::transferTo);
			}
			catch (BundleException ex) {
				errors.add("file", this.flaws.of(ex));
			}
		}
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(errors, view);
	}

	@GetMapping("/staged/{id}")
	String staged(@PathVariable String id, Model view) {
		fill(id, view);
		return "backoffice/bundle/staged";
	}

	/** What the page asks for again until the bundle is not at work any more. */
	@GetMapping("/staged/{id}/now")
	String now(@PathVariable String id, Model view) {
		fill(id, view);
		return "backoffice/bundle/staged :: now";
	}

	@PostMapping("/staged/{id}/look")
	String look(@PathVariable String id, RedirectAttributes next) {
		find(id);
		if (!this.desk.look(id)) {
			this.words.warn(next, this.words.get("bundle.atWork"));
		}
		return STAGED + id;
	}

	@PostMapping("/staged/{id}/import")
	String take(@PathVariable String id, RedirectAttributes next) {
		find(id);
		if (!this.desk.take(id)) {
			this.words.warn(next, this.words.get("bundle.atWork"));
		}
		return STAGED + id;
	}

	@PostMapping("/staged/{id}/discard")
	String discard(@PathVariable String id, RedirectAttributes next) {
		StagedBundle bundle = find(id);
		if (this.desk.discard(id)) {
			this.words.tell(next, "bundle.done.discard", bundle.name());
			return HOME;
		}
		this.words.warn(next, this.words.get("bundle.atWork"));
		return STAGED + id;
	}

	private String show(FormErrors errors, Model view) {
		view.addAttribute("errors", errors);
		view.addAttribute("products", this.catalogues.products());
		view.addAttribute("waiting", this.desk.all().stream().filter((each) -> each.stage() != Stage.TAKEN).toList());
		return "backoffice/bundle/home";
	}

	private void fill(String id, Model view) {
		StagedBundle bundle = find(id);
		view.addAttribute("bundle", bundle);
		view.addAttribute("busy", this.desk.isAtWork(id));
		view.addAttribute("outcome", Outcome.of(bundle));
	}

	private StagedBundle find(String id) {
		return this.desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String shortened(String name) {
		String printable = name.replaceAll("\\p{Cntrl}", "?");
		return (printable.length() <= 100) ? printable : printable.substring(0, 99) + "…";
	}

}
