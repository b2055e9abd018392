package dev.veneer.backoffice.model;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.model.Aspect;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.PreparationSettings;
import dev.veneer.preparation.Upload;
import dev.veneer.preparation.UploadRefusedException;
import dev.veneer.preparation.UploadState;
import dev.veneer.preparation.Uploads;
import dev.veneer.rendering.Workers;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes files that are to become models, and shows how far each is.
 */
@Controller
@RequestMapping("/backoffice/models")
class UploadPages {

	private static final Logger log = LoggerFactory.getLogger(UploadPages.class);

	private static final CacheControl ASK_AGAIN = CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate();

	private final Uploads uploads;

	private final ModelLibrary models;

	private final ModelRows rows;

	private final Assets assets;

	private final Workers workers;

	private final PreparationSettings settings;

	private final MeshWords complaints;

	private final Words words;

	UploadPages(Uploads uploads, ModelLibrary models, ModelRows rows, Assets assets, Workers workers,
			PreparationSettings settings, MeshWords complaints, Words words) {
		this.uploads = uploads;
		this.models = models;
		this.rows = rows;
		this.assets = assets;
		this.workers = workers;
		this.settings = settings;
		this.complaints = complaints;
		this.words = words;
	}

	/** No model is called so: a name begins with a letter. */
	@GetMapping("/_new")
	String blank(ModelMap view) {
		return show(UploadForm.blank(), null, new FormErrors(), view);
	}

	@GetMapping("/{name}/version")
	String blankVersion(@PathVariable String name, ModelMap view) {
		Model model = this.rows.model(name);
		return show(UploadForm.of(model), model, new FormErrors(), view);
	}

	@PostMapping
	String upload(@RequestParam(required = false) @Nullable MultipartFile file, UploadForm form, ModelMap view,
			HttpServletResponse answer) {
		FormErrors errors = new FormErrors();
		ModelName name = form.readName(errors, this.complaints);
		if (name != null && this.models.latest().stream().anyMatch((model) -> model.name().equals(name))) {
			errors.add("name", this.words.get("model.name.taken", form.name()));
		}
		Aspect aspect = form.readAspect(errors);
		return take(file, name, null, aspect, form, errors, view, answer);
	}

	/** The aspect stays, since whoever embeds a picture counts on it. */
	@PostMapping("/{name}/version")
	String uploadVersion(@PathVariable String name, @RequestParam(required = false) @Nullable MultipartFile file,
			ModelMap view, HttpServletResponse answer) {
		Model model = this.rows.model(name);
		return take(file, model.name(), model, model.aspect(), UploadForm.of(model), new FormErrors(), view, answer);
	}

	@GetMapping("/uploads/{id:[0-9]+}")
	String upload(@PathVariable long id, ModelMap view) {
		Upload upload = find(id);
		if (upload.state() == UploadState.COMPLETED) {
			return "redirect:/backoffice/models/uploads/" + id + "/meshes";
		}
		if (upload.state() == UploadState.USED) {
			return "redirect:/backoffice/models/" + upload.model();
		}
		show(upload, view);
		return "backoffice/model/upload";
	}

	/** A page that waits is told to load itself anew when there is something to do. */
	@GetMapping("/uploads/{id:[0-9]+}/now")
	String now(@PathVariable long id, ModelMap view, HttpServletResponse answer) {
		Upload upload = find(id);
		if (upload.state() == UploadState.COMPLETED || upload.state() == UploadState.USED) {
			answer.setHeader("HX-Refresh", "true");
		}
		show(upload, view);
		return "backoffice/model/upload :: now";
	}

	@GetMapping("/uploads/{id:[0-9]+}/pictures/{name}")
	ResponseEntity<Resource> picture(@PathVariable long id, @PathVariable String name) {
		Asset picture = this.uploads.picture(id, name)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Resource bytes = this.assets.find(picture.sha256())
			.map(FileSystemResource::new)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.eTag(picture.sha256().hex())
			.cacheControl(ASK_AGAIN)
			.contentType(MediaType.parseMediaType("image/" + picture.extension()))
			.body(bytes);
	}

	@PostMapping("/uploads/{id:[0-9]+}/again")
	String again(@PathVariable long id, RedirectAttributes next) {
		if (!this.uploads.repeat(find(id).id())) {
			this.words.warn(next, this.words.get("model.upload.late"));
		}
		return "redirect:/backoffice/models/uploads/" + id;
	}

	@PostMapping("/uploads/{id:[0-9]+}/discard")
	String discard(@PathVariable long id, RedirectAttributes next) {
		Upload upload = find(id);
		if (this.uploads.discard(id)) {
			this.words.tellWithUndo(next, "/backoffice/models/uploads/" + id + "/again", "model.done.discard",
					upload.fileName());
		}
		else {
			this.words.warn(next, this.words.get("model.upload.late"));
		}
		return "redirect:/backoffice/models";
	}

	private String take(@Nullable MultipartFile file, @Nullable ModelName name, @Nullable Model model,
			@Nullable Aspect aspect, UploadForm form, FormErrors errors, ModelMap view, HttpServletResponse answer) {
		String fileName = (file != null) ? Objects.requireNonNullElse(file.getOriginalFilename(), "") : "";
		if (file == null || (fileName.isEmpty() && file.isEmpty())) {
			errors.add("file", this.words.get("model.file.none"));
		}
		if (errors.isEmpty()) {
			try (InputStream in = file.getInputStream()) {
				long id = this.uploads.take(Objects.requireNonNull(name), model != null, Objects.requireNonNull(aspect),
						fileName, in);
				return "redirect:/backoffice/models/uploads/" + id;
			}
			catch (UploadRefusedException ex) {
				errors.add("file", this.complaints.of(ex));
			}
			catch (IOException ex) {
				log.warn("An upload can't be kept: {}", ex.getMessage());
				errors.add("file", this.words.get("model.file.lost"));
			}
		}
		errors.add("file", this.words.get("model.file.again"));
		answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(form, model, errors, view);
	}

	private String show(UploadForm form, @Nullable Model model, FormErrors errors, ModelMap view) {
		view.addAttribute("form", form);
		view.addAttribute("model", model);
		view.addAttribute("aspects", UploadForm.ASPECTS);
		view.addAttribute("largest", this.settings.largest().toMegabytes());
		view.addAttribute("bytes", this.settings.largest().toBytes());
		view.addAttribute("workers", this.workers.connected());
		view.addAttribute("errors", errors);
		return "backoffice/model/new";
	}

	private void show(Upload upload, ModelMap view) {
		view.addAttribute("upload", upload);
		view.addAttribute("workers", this.workers.connected());
	}

	private Upload find(long id) {
		return this.uploads.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
