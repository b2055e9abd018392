package dev.veneer.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and keeps the prepared models.
 */
@Component
public class ModelLibrary {

	private static final String REVISION = "model";

	private final Models models;

	private final Revisions revisions;

	private final Kept<List<Model>> kept;

	ModelLibrary(Models models, Revisions revisions) {
		this.models = models;
		this.revisions = revisions;
		this.kept = new Kept<>(revisions, REVISION, this::read);
	}

	public Optional<Model> find(ModelName name) {
		return all().stream().filter((model) -> model.name().equals(name)).findFirst();
	}

	/**
	 * All models, by name; the same list until somebody edits one.
	 */
	public List<Model> all() {
		return this.kept.get();
	}

	/**
	 * As {@link #all}, but never a moment old.
	 */
	public List<Model> latest() {
		return this.kept.latest();
	}

	/**
	 * Makes the model, or gives the model of that name a new file. The names and the
	 * order of its meshes stay, since pictures are named by them.
	 * @throws IllegalArgumentException when the meshes are others than before
	 */
	@Transactional
	public void put(Model model) {
		ModelEntity entity = this.models.findById(model.name().value())
			.orElseGet(() -> new ModelEntity(model.name().value()));
		if (!entity.meshes.isEmpty() && !entity.model().meshNames().equals(model.meshNames())) {
			throw new IllegalArgumentException("Model " + model.name() + " has the meshes " + entity.model().meshNames()
					+ "; pictures are named by them, so they can't become " + model.meshNames());
		}
		entity.aspect = model.aspect().toString();
		entity.fileSha256 = model.file().sha256().hex();
		entity.fileBytes = model.file().bytes();
		entity.meshes.clear();
		entity.meshes.addAll(model.meshes().stream().map(ModelEntity.MeshRow::of).toList());
		this.models.save(entity);
		this.revisions.raise(REVISION);
	}

	private List<Model> read() {
		return this.models.findAll()
			.stream()
			.map(ModelEntity::model)
			.sorted(Comparator.comparing(Model::name))
			.toList();
	}

}
