package dev.veneer.rendering.health;

import java.util.List;
import java.util.Optional;

import dev.veneer.image.Engine;
import dev.veneer.image.Fingerprint;
import dev.veneer.image.Picture;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.image.Receipt;
import dev.veneer.rendering.spec.Ingredients;
import dev.veneer.rendering.spec.Pantry;
import dev.veneer.rendering.worker.Engines;
import dev.veneer.rendering.worker.Renderer;
import dev.veneer.scene.Scene;

import org.springframework.stereotype.Component;

/**
 * Compares what something was made from with what it would be made from today.
 */
@Component
public class Freshness {

	private final Qualities qualities;

	private final Pantry pantry;

	private final Engines engines;

	Freshness(Qualities qualities, Pantry pantry, Engines engines) {
		this.qualities = qualities;
		this.pantry = pantry;
		this.engines = engines;
	}

	/**
	 * Whether the picture would be made from something else today, so that it may look
	 * different.
	 */
	public boolean isStale(Picture picture) {
		Receipt receipt = picture.receipt();
		Optional<Quality> quality = this.qualities.find(picture.key().quality());
		Optional<Ingredients> ingredients = quality
			.flatMap((found) -> this.pantry.gather(picture.key().name().scene(), found));
		return ingredients.isPresent() && renderers(receipt, quality.get()).stream()
			.map((renderer) -> this.pantry.fingerprint(ingredients.get(), renderer))
			.noneMatch(receipt.fingerprint()::equals);
	}

	/** What made the receipt, where no worker was ever seen. */
	private List<Renderer> renderers(Receipt receipt, Quality quality) {
		List<Renderer> today = this.engines.today(receipt.engine(), quality);
		return !today.isEmpty() ? today
				: List.of(new Renderer(receipt.engine(), receipt.blender(), receipt.scripts(), receipt.denoiser()));
	}

	/**
	 * Whether the scene would be made from the same today.
	 */
	boolean isUnchanged(Scene scene, Quality quality, Engine engine, Fingerprint fingerprint) {
		Optional<Ingredients> ingredients = this.pantry.gather(scene, quality);
		return ingredients.isPresent() && this.engines.today(engine, quality)
			.stream()
			.map((renderer) -> this.pantry.fingerprint(ingredients.get(), renderer))
			.anyMatch(fingerprint::equals);
	}

}
