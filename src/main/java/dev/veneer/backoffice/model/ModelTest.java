package dev.veneer.backoffice.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.veneer.backoffice.picture.TestPicture;
import dev.veneer.backoffice.picture.TestPictures;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.Materials;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.scene.Scene;

import org.springframework.stereotype.Component;

/**
 * The picture by which an artist sees whether a model came out right: all of its meshes,
 * covered with the first finish of each nature in turn.
 */
@Component
class ModelTest {

	private final MaterialLibrary materials;

	private final TestPictures pictures;

	ModelTest(MaterialLibrary materials, TestPictures pictures) {
		this.materials = materials;
		this.pictures = pictures;
	}

	TestPicture of(Model model) {
		return scene(model).map(this.pictures::of).orElseGet(() -> TestPicture.without("finish"));
	}

	/**
	 * Has it made, or made anew when it is stale.
	 * @return why it is not made for now, if so
	 */
	Optional<String> request(Model model) {
		return scene(model).flatMap(this.pictures::request);
	}

	private Optional<Scene> scene(Model model) {
		List<FinishId> finishes = finishes();
		if (finishes.isEmpty()) {
			return Optional.empty();
		}
		Map<MeshName, FinishId> covers = new HashMap<>();
		for (Mesh mesh : model.meshes()) {
			covers.put(mesh.name(), finishes.get(covers.size() % finishes.size()));
		}
		return Optional.of(Scene.of(model, covers));
	}

	private List<FinishId> finishes() {
		Materials today = this.materials.current();
		return today.natures().stream().flatMap((nature) -> first(today.finishesOf(nature.id()))).toList();
	}

	private static Stream<FinishId> first(List<Finish> finishes) {
		return finishes.stream().filter((finish) -> !finish.archived()).map(Finish::id).limit(1);
	}

}
