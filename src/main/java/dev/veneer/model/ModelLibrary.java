package dev.veneer.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
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

	private final Audit audit;

	private final Kept<Stock> kept;

	ModelLibrary(Models models, Revisions revisions, Audit audit) {
		this.models = models;
		this.revisions = revisions;
		this.audit = audit;
		this.kept = new Kept<>(revisions, REVISION, this::read);
	}

	/**
	 * What the audit calls a model.
	 */
	public static Subject subject(ModelName name) {
		return new Subject("model", name.value());
	}

	public Optional<Model> find(ModelName name) {
		return all().stream().filter((model) -> model.name().equals(name)).findFirst();
	}

	/**
	 * All models, archived or not, by name; the same list until somebody edits one.
	 */
	public List<Model> all() {
		return this.kept.get().models();
	}

	/**
	 * As {@link #all}, but never a moment old.
	 */
	public List<Model> latest() {
		return this.kept.latest().models();
	}

	/**
	 * Those that can be chosen, by name.
	 */
	public List<Model> offered() {
		Stock stock = this.kept.get();
		return stock.models().stream().filter((model) -> !stock.archived().contains(model.name())).toList();
	}

	public boolean isArchived(ModelName name) {
		return this.kept.get().archived().contains(name);
	}

	/**
	 * As {@link #put(Model, Edition)}, whatever the model is like by now.
	 */
	@Transactional
	public void put(Model model) {
		put(model, Edition.ANY);
	}

	/**
	 * Makes the model, or gives the model of that name a new file. The names and the
	 * order of its meshes stay, since pictures are named by them.
	 * @throws IllegalArgumentException when the meshes are others than before
	 * @throws EditConflictException when it was changed after that edition
	 */
	@Transactional
	public void put(Model model, Edition seen) {
		ModelEntity entity = this.models.lock(model.name().value())
			.orElseGet(() -> new ModelEntity(model.name().value()));
		this.audit.check(subject(model.name()), seen);
		if (!entity.meshes.isEmpty() && !entity.model().meshNames().equals(model.meshNames())) {
			throw new IllegalArgumentException("Model " + model.name() + " has the meshes " + entity.model().meshNames()
					+ "; pictures are named by them, so they can't become " + model.meshNames());
		}
		Facts before = entity.facts();
		entity.aspect = model.aspect().toString();
		entity.fileSha256 = model.file().sha256().hex();
		entity.fileBytes = model.file().bytes();
		entity.meshes.clear();
		entity.meshes.addAll(model.meshes().stream().map(ModelEntity.MeshRow::of).toList());
		save(entity, before);
	}

	/**
	 * Takes the model out of every choice, or puts it back. Its pictures stay, and what
	 * uses it goes on.
	 * @throws IllegalArgumentException when it is unknown
	 */
	@Transactional
	public void archive(ModelName name, boolean archived) {
		ModelEntity entity = this.models.lock(name.value())
			.orElseThrow(() -> new IllegalArgumentException("There is no model called '" + name + "'"));
		Facts before = entity.facts();
		entity.archived = archived;
		save(entity, before);
	}

	private void save(ModelEntity entity, Facts before) {
		this.models.save(entity);
		this.audit.note(subject(new ModelName(entity.name)), before, entity.facts());
		this.revisions.raise(REVISION);
	}

	private Stock read() {
		List<ModelEntity> rows = this.models.findAll();
		return new Stock(rows.stream().map(ModelEntity::model).sorted(Comparator.comparing(Model::name)).toList(),
				rows.stream()
					.filter((row) -> row.archived)
					.map((row) -> new ModelName(row.name))
					.collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * All models, and which of them are gone from every choice.
	 */
	private record Stock(List<Model> models, Set<ModelName> archived) {

	}

}
