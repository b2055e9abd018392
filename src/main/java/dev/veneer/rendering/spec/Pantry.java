package dev.veneer.rendering.spec;

import java.util.Optional;

import dev.veneer.image.Fingerprint;
import dev.veneer.image.Quality;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.model.ModelLibrary;
import dev.veneer.rendering.worker.Renderer;
import dev.veneer.scene.Scene;

import org.springframework.stereotype.Component;

/**
 * Gathers what a picture is made from, as it is today.
 */
@Component
public class Pantry {

	private final ModelLibrary models;

	private final MaterialLibrary materials;

	Pantry(ModelLibrary models, MaterialLibrary materials) {
		this.models = models;
		this.materials = materials;
	}

	public Stock today() {
		return new Stock(this.models.all(), this.materials.current());
	}

	/**
	 * Nothing when the model or a finish is not there, or the model has other meshes.
	 */
	public Optional<Ingredients> gather(Scene scene, Quality quality) {
		return today().gather(scene, quality);
	}

	public Fingerprint fingerprint(Ingredients ingredients, Renderer renderer) {
		return FingerprintText.fingerprint(ingredients, renderer);
	}

}
