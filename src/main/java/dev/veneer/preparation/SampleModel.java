package dev.veneer.preparation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.veneer.audit.Edition;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.sample.SampleShapes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The model on which finishes are tried out. It is made when it is asked for first, by
 * the next worker; an artist may give it a new version like any other.
 */
@Component
public class SampleModel {

	public static final ModelName NAME = new ModelName("finish-sample");

	private static final Logger log = LoggerFactory.getLogger(SampleModel.class);

	private static final Aspect ASPECT = new Aspect(4, 3);

	private final Uploads uploads;

	private final ModelMaker maker;

	private final ModelLibrary models;

	SampleModel(Uploads uploads, ModelMaker maker, ModelLibrary models) {
		this.uploads = uploads;
		this.maker = maker;
		this.models = models;
	}

	public Optional<Model> find() {
		return this.models.find(NAME);
	}

	/**
	 * The file that is to become the model, while it is none.
	 */
	public Optional<Upload> upload() {
		return this.uploads.unfinished().stream().filter((upload) -> upload.model().equals(NAME)).findFirst();
	}

	/**
	 * Has it made, unless it is there or on its way. What failed before is tried again.
	 */
	public synchronized void prepare() {
		Optional<Upload> upload = upload();
		if (find().isPresent()) {
			return;
		}
		if (upload.isPresent()) {
			resume(upload.get());
			return;
		}
		try {
			this.uploads.take(NAME, false, ASPECT, NAME + ".zip",
					new ByteArrayInputStream(SampleShapes.zip(NAME.value())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void resume(Upload upload) {
		if (upload.state() == UploadState.FAILED) {
			this.uploads.repeat(upload.id());
		}
		else if (upload.state() == UploadState.COMPLETED) {
			// whoever was to make it did not come to it
			make(upload);
		}
	}

	@TransactionalEventListener
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void on(UploadPrepared prepared) {
		this.uploads.find(prepared.upload())
			.filter((upload) -> upload.model().equals(NAME) && !upload.version())
			.ifPresent(this::make);
	}

	/**
	 * Another instance of the app may have had one made, too. What can't be made like
	 * this is left to whoever looks at the uploads.
	 */
	private void make(Upload upload) {
		if (find().isPresent()) {
			this.uploads.discard(upload.id());
			return;
		}
		List<Mesh> meshes = Objects.requireNonNull(upload.inspection())
			.objects()
			.stream()
			.map(Inspection.Item::name)
			.filter((name) -> name.equals(SampleShapes.BALL) || name.equals(SampleShapes.CLOTH))
			.map((name) -> new Mesh(new MeshName(name), List.of(name)))
			.toList();
		if (meshes.isEmpty()) {
			log.warn("upload={} has neither a ball nor a cloth, so it becomes no sample", upload.id());
			return;
		}
		this.maker.make(upload.id(), meshes, Edition.ANY);
		// nobody makes a product of it
		this.models.archive(NAME, true);
	}

}
