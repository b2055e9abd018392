package dev.veneer.rendering.spec;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.veneer.image.Fingerprint;
import dev.veneer.image.Quality;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.Materials;
import dev.veneer.material.Pattern;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.rendering.spec.Ingredients.Cover;
import dev.veneer.rendering.worker.Renderer;
import dev.veneer.scene.Scene;

import org.springframework.stereotype.Component;

/**
 * Gathers what a picture is made from, as it is today. Archived finishes are there, too:
 * old orders use them.
 */
@Component
public class Pantry {

	private final ModelLibrary models;

	private final MaterialLibrary materials;

	Pantry(ModelLibrary models, MaterialLibrary materials) {
		this.models = models;
		this.materials = materials;
	}

	/**
	 * Nothing when the model or a finish is not there, or the model has other meshes.
	 */
	public Optional<Ingredients> gather(Scene scene, Quality quality) {
		Optional<Model> model = this.models.find(scene.model())
			.filter((found) -> found.meshNames().equals(List.copyOf(scene.coverings().keySet())));
		SortedMap<FinishId, Cover> covers = new TreeMap<>();
		Materials today = this.materials.current();
		for (FinishId id : scene.finishes()) {
			today.finish(id).ifPresent((finish) -> covers.put(id, cover(finish, today.patternOf(finish))));
		}
		return model.filter((found) -> covers.size() == scene.finishes().size())
			.map((found) -> new Ingredients(scene, found, covers, quality));
	}

	public Fingerprint fingerprint(Ingredients ingredients, Renderer renderer) {
		return FingerprintText.fingerprint(ingredients, renderer);
	}

	private static Cover cover(Finish finish, Pattern pattern) {
		return new Cover(finish.id(), pattern.tile(), pattern.surface(), finish.maps());
	}

}
