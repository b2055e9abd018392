package dev.veneer.backoffice.model;

import java.util.List;
import java.util.Optional;

import dev.veneer.backoffice.form.Words;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.Upload;
import dev.veneer.preparation.Uploads;
import dev.veneer.rendering.Workers;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The models and the page of one.
 */
@Controller
@RequestMapping("/backoffice/models")
class ModelPages {

	private static final String LIST = "redirect:/backoffice/models";

	private static final String TEST = "backoffice/model/test :: test";

	private final ModelLibrary models;

	private final ModelRows rows;

	private final Uploads uploads;

	private final ModelTest test;

	private final Workers workers;

	private final Words words;

	ModelPages(ModelLibrary models, ModelRows rows, Uploads uploads, ModelTest test, Workers workers, Words words) {
		this.models = models;
		this.rows = rows;
		this.uploads = uploads;
		this.test = test;
		this.workers = workers;
		this.words = words;
	}

	@GetMapping
	String list(ModelMap view) {
		view.addAttribute("models", this.rows.rows(false));
		view.addAttribute("archived", this.rows.rows(true));
		view.addAttribute("uploads", this.uploads.unfinished());
		return "backoffice/model/list";
	}

	@GetMapping("/{name}")
	String one(@PathVariable String name, ModelMap view) {
		Model model = this.rows.model(name);
		Upload origin = this.rows.origin(model).orElse(null);
		view.addAttribute("model", model);
		view.addAttribute("archived", this.models.isArchived(model.name()));
		view.addAttribute("origin", origin);
		view.addAttribute("meshes", ModelRows.meshes(model, origin));
		view.addAttribute("leftOver", (origin != null) ? ModelRows.leftOver(model, origin) : List.of());
		view.addAttribute("products", this.rows.products(model.name()));
		view.addAttribute("versions", this.uploads.versions(model.name()));
		view.addAttribute("uploads",
				this.uploads.unfinished().stream().filter((upload) -> upload.model().equals(model.name())).toList());
		showTest(model, view);
		return "backoffice/model/model";
	}

	@GetMapping("/{name}/picture")
	String picture(@PathVariable String name, ModelMap view) {
		Model model = this.rows.model(name);
		view.addAttribute("model", model);
		showTest(model, view);
		return TEST;
	}

	/** A page with script is given the picture's place, one without the whole page. */
	@PostMapping("/{name}/picture")
	String askForPicture(@PathVariable String name, HttpServletRequest request, ModelMap view,
			RedirectAttributes next) {
		Model model = this.rows.model(name);
		Optional<String> refused = this.test.request(model);
		if (request.getHeader("HX-Request") != null) {
			view.addAttribute("refused", refused.orElse(null));
			view.addAttribute("model", model);
			showTest(model, view);
			return TEST;
		}
		refused.ifPresent((reason) -> this.words.warn(next, reason));
		return "redirect:/backoffice/models/" + model.name();
	}

	@PostMapping("/{name}/archive")
	String archive(@PathVariable String name, RedirectAttributes next) {
		Model model = this.rows.model(name);
		int products = this.rows.products(model.name()).size();
		if (products > 0) {
			this.words.warn(next, this.words.get("model.archive.used", name, products));
			return "redirect:/backoffice/models/" + model.name();
		}
		this.models.archive(model.name(), true);
		this.words.tellWithUndo(next, "/backoffice/models/" + model.name() + "/restore", "model.done.archive", name);
		return LIST;
	}

	@PostMapping("/{name}/restore")
	String restore(@PathVariable String name, RedirectAttributes next) {
		this.models.archive(this.rows.model(name).name(), false);
		this.words.tell(next, "model.done.restore", name);
		return LIST;
	}

	private void showTest(Model model, ModelMap view) {
		view.addAttribute("test", this.test.of(model));
		view.addAttribute("workers", this.workers.connected());
	}

}
