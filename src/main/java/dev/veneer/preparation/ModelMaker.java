package dev.veneer.preparation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.asset.Asset;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.model.Mesh;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.preparation.work.BroughtFiles;
import dev.veneer.preparation.work.Preparation;
import dev.veneer.preparation.work.PreparationLedger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a model of an upload once its meshes are named.
 */
@Component
public class ModelMaker {

	private final PreparationLedger ledger;

	private final BroughtFiles files;

	private final ModelLibrary models;

	ModelMaker(PreparationLedger ledger, BroughtFiles files, ModelLibrary models) {
		this.ledger = ledger;
		this.files = files;
		this.models = models;
	}

	/**
	 * The model that the upload becomes with these meshes.
	 * @throws IllegalArgumentException when the upload is not prepared, when a mesh
	 * gathers an object that it does not have or that another one gathers, or when there
	 * can't be a model of these meshes
	 */
	public Model draft(Upload upload, List<Mesh> meshes) {
		if (upload.inspection() == null) {
			throw new IllegalArgumentException("Upload " + upload.id() + " is not prepared");
		}
		Set<String> known = upload.inspection()
			.objects()
			.stream()
			.map(Inspection.Item::name)
			.collect(Collectors.toSet());
		Set<String> gathered = new HashSet<>();
		for (Mesh mesh : meshes) {
			for (String object : mesh.objects()) {
				if (!known.contains(object)) {
					throw new IllegalArgumentException("The file has no object '" + object + "'");
				}
				if (!gathered.add(object)) {
					throw new IllegalArgumentException("Object '" + object + "' is in two meshes");
				}
			}
		}
		Asset file = this.files.find(upload.id(), Inspection.MODEL)
			.orElseThrow(() -> new IllegalArgumentException("Upload " + upload.id() + " has no prepared file"));
		return new Model(upload.model(), meshes, upload.aspect(), file);
	}

	/**
	 * Makes the model, or gives it its new version; all of it or nothing.
	 * @param seen what the editor had seen of the model
	 * @throws IllegalArgumentException as {@link #draft}, or when the upload is used or
	 * thrown away by now, or the model was made or is gone
	 * @throws EditConflictException when the model was changed after that edition
	 */
	@Transactional
	public Model make(long upload, List<Mesh> meshes, Edition seen) {
		Preparation preparation = this.ledger.lock(upload)
			.filter((found) -> found.view().state() == UploadState.COMPLETED)
			.orElseThrow(() -> new IllegalArgumentException("Upload " + upload + " is used or thrown away by now"));
		Model model = draft(preparation.view(), meshes);
		boolean there = this.models.latest().stream().anyMatch((each) -> each.name().equals(model.name()));
		if (there != preparation.view().version()) {
			throw new IllegalArgumentException(there ? "There is a model called " + model.name() + " already"
					: "There is no model called " + model.name() + " any more");
		}
		this.models.put(model, seen);
		preparation.use(Instant.now());
		this.ledger.save(preparation);
		return model;
	}

}
