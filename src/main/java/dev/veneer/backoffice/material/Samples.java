package dev.veneer.backoffice.material;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.veneer.backoffice.picture.TestPicture;
import dev.veneer.backoffice.picture.TestPictures;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.preparation.SampleModel;
import dev.veneer.preparation.Upload;
import dev.veneer.preparation.UploadState;
import dev.veneer.rendering.Workers;
import dev.veneer.scene.Scene;

import org.springframework.stereotype.Component;

/**
 * Finishes on a ball and a cloth. The first one to ask has the model made, too.
 */
@Component
class Samples {

	private final SampleModel sample;

	private final TestPictures pictures;

	private final Workers workers;

	Samples(SampleModel sample, TestPictures pictures, Workers workers) {
		this.sample = sample;
		this.pictures = pictures;
		this.workers = workers;
	}

	/**
	 * Has the finish's picture made, or what is needed for it.
	 * @return why it is not made for now, if so
	 */
	Optional<String> request(Finish finish) {
		Optional<Model> model = this.sample.find();
		if (model.isEmpty()) {
			this.sample.prepare();
			return Optional.empty();
		}
		return this.pictures.request(scene(model.get(), finish));
	}

	void show(Finish finish, org.springframework.ui.Model view) {
		Optional<Model> model = this.sample.find();
		Optional<Upload> upload = model.isPresent() ? Optional.empty() : this.sample.upload();
		view.addAttribute("making", upload.filter((found) -> found.state() != UploadState.FAILED).isPresent());
		view.addAttribute("upload", upload.orElse(null));
		view.addAttribute("workers", this.workers.connected());
		view.addAttribute("test",
				model.map((found) -> this.pictures.of(scene(found, finish))).orElse(TestPicture.NONE));
	}

	/** Whatever meshes an artist gave it. */
	private static Scene scene(Model model, Finish finish) {
		Map<MeshName, FinishId> covers = new HashMap<>();
		model.meshNames().forEach((mesh) -> covers.put(mesh, finish.id()));
		return Scene.of(model, covers);
	}

}
