package dev.veneer.backoffice.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.Conflicts;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.model.Mesh;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.preparation.Inspection;
import dev.veneer.preparation.ModelMaker;
import dev.veneer.preparation.Upload;
import dev.veneer.preparation.UploadState;
import dev.veneer.preparation.Uploads;
import dev.veneer.rendering.Consequences;
import dev.veneer.rendering.Consequences.Effect;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which the meshes of an upload are named, and so the model is made. Without
 * script every button sends the form, and gets it back sorted.
 */
@Controller
@RequestMapping("/backoffice/models/uploads/{id:[0-9]+}/meshes")
class MeshPages {

	private final Uploads uploads;

	private final ModelMaker maker;

	private final ModelLibrary models;

	private final Audit audit;

	private final Consequences consequences;

	private final Conflicts conflicts;

	private final MeshWords complaints;

	private final Words words;

	MeshPages(Uploads uploads, ModelMaker maker, ModelLibrary models, Audit audit, Consequences consequences,
			Conflicts conflicts, MeshWords complaints, Words words) {
		this.uploads = uploads;
		this.maker = maker;
		this.models = models;
		this.audit = audit;
		this.consequences = consequences;
		this.conflicts = conflicts;
		this.complaints = complaints;
		this.words = words;
	}

	@GetMapping
	String meshes(@PathVariable long id, ExtendedModelMap view) {
		Upload upload = find(id);
		if (upload.state() != UploadState.COMPLETED) {
			return "redirect:/backoffice/models/uploads/" + id;
		}
		Edition now = this.audit.edition(ModelLibrary.subject(upload.model()));
		Inspection inspection = Objects.requireNonNull(upload.inspection());
		MeshForm form = this.models.find(upload.model())
			.filter((model) -> upload.version())
			.map((model) -> MeshProposal.of(inspection, model, now.entry()))
			.orElseGet(() -> MeshProposal.of(inspection, now.entry()));
		FormErrors silent = new FormErrors();
		List<Mesh> meshes = form.meshes(inspection, silent, this.complaints);
		int stale = weigh(upload, meshes, silent, view).pictures().size();
		return show(upload, form.telling(stale), new FormErrors(), view);
	}

	@PostMapping
	String change(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, ExtendedModelMap view,
			RedirectAttributes next, HttpServletResponse answer) {
		Upload upload = find(id);
		if (upload.state() != UploadState.COMPLETED) {
			this.words.warn(next, this.words.get("model.upload.late"));
			return "redirect:/backoffice/models";
		}
		Inspection inspection = Objects.requireNonNull(upload.inspection());
		MeshForm form = MeshForm.read(fields, inspection.objects().size());
		String action = Objects.requireNonNullElse(fields.getFirst("do"), "save");
		if (!action.equals("save")) {
			return show(upload, upload.version() ? form.telling(0) : form.after(action), new FormErrors(), view);
		}
		FormErrors errors = new FormErrors();
		List<Mesh> meshes = form.meshes(inspection, errors, this.complaints);
		Effect effect = weigh(upload, meshes, errors, view);
		MeshForm weighed = form.telling(effect.pictures().size());
		if (errors.isEmpty() && weighed.told() == form.told()) {
			MeshForm kept = save(upload, Objects.requireNonNull(meshes), weighed, errors, view);
			if (errors.isEmpty()) {
				tell(upload, form.renew() ? this.consequences.renew(effect.pictures()) : 0, next);
				return "redirect:/backoffice/models/" + upload.model();
			}
			weighed = kept;
		}
		view.addAttribute("unsaid", errors.isEmpty());
		answer.setStatus(errors.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(upload, weighed, errors, view);
	}

	private void tell(Upload upload, int renewed, RedirectAttributes next) {
		if (renewed > 0) {
			this.words.tell(next, "model.done.renewed", upload.model(), renewed);
		}
		else {
			this.words.tell(next, upload.version() ? "model.done.version" : "model.done.made", upload.model());
		}
	}

	/**
	 * Shows what the new version does to pictures. Nothing is saved before that was said.
	 */
	private Effect weigh(Upload upload, @Nullable List<Mesh> meshes, FormErrors errors, ExtendedModelMap view) {
		Model after = (meshes != null) ? draft(upload, meshes, errors) : null;
		if (after == null || !upload.version()) {
			return new Effect(List.of(), Duration.ZERO);
		}
		Effect effect = this.consequences.of(after);
		view.addAttribute("stale", effect.pictures().size());
		view.addAttribute("work", effect.work());
		return effect;
	}

	private @Nullable Model draft(Upload upload, List<Mesh> meshes, FormErrors errors) {
		int longest = Model.longestKey(upload.model(), meshes);
		if (longest > Model.LONGEST_KEY) {
			errors.add(FormErrors.WHOLE, this.words.get("model.mesh.long", longest, Model.LONGEST_KEY));
			return null;
		}
		return errors.take(FormErrors.WHOLE, () -> this.maker.draft(upload, meshes));
	}

	private MeshForm save(Upload upload, List<Mesh> meshes, MeshForm form, FormErrors errors, ExtendedModelMap view) {
		try {
			errors.attempt(FormErrors.WHOLE, () -> this.maker.make(upload.id(), meshes, new Edition(form.edition())));
		}
		catch (EditConflictException ex) {
			this.conflicts.show(ex, errors, view);
			return form.at(this.audit.edition(ModelLibrary.subject(upload.model())));
		}
		catch (DataIntegrityViolationException ex) {
			// somebody made a model of that name in the same moment
			errors.add(FormErrors.WHOLE, this.words.get("model.name.taken", upload.model()));
		}
		return form;
	}

	private String show(Upload upload, MeshForm form, FormErrors errors, ExtendedModelMap view) {
		view.addAttribute("upload", upload);
		view.addAttribute("form", form);
		view.addAttribute("meshes", form.rows().stream().map((row) -> MeshView.of(row, form)).toList());
		view.addAttribute("objects", ObjectView.all(upload, form));
		view.addAttribute("errors", errors);
		return "backoffice/model/meshes";
	}

	private Upload find(long id) {
		return this.uploads.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * A mesh on the page.
	 *
	 * @param objects how many it gathers
	 * @param here whether clicks gather into it
	 */
	record MeshView(int key, String name, int objects, boolean here) {

		static MeshView of(MeshForm.Row row, MeshForm form) {
			return new MeshView(row.key(), row.name(), form.objectsOf(row.key()).size(), row.key() == form.into());
		}

	}

	/**
	 * An object on the page.
	 *
	 * @param place in the inspection
	 * @param picture where it is shown, if it is
	 * @param mesh the key of its mesh, 0 when it is in none
	 */
	record ObjectView(int place, Inspection.Item item, @Nullable String picture, int mesh) {

		static List<ObjectView> all(Upload upload, MeshForm form) {
			List<Inspection.Item> items = Objects.requireNonNull(upload.inspection()).objects();
			return IntStream.range(0, items.size())
				.mapToObj((i) -> new ObjectView(i, items.get(i),
						ModelRows.pictureAddress(upload.id(), items.get(i)).orElse(null),
						form.gathered().getOrDefault(i, 0)))
				.toList();
		}

	}

}
