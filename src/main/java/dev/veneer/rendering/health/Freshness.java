package dev.veneer.rendering.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.veneer.image.Engine;
import dev.veneer.image.Fingerprint;
import dev.veneer.image.Picture;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.image.Receipt;
import dev.veneer.rendering.spec.Ingredients;
import dev.veneer.rendering.spec.Pantry;
import dev.veneer.rendering.spec.Stock;
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
		return staleWith(this.pantry.today()).test(picture);
	}

	/**
	 * Tells of many pictures whether they would be made from something else with that in
	 * stock. What renders is asked once for all of them, by one thread.
	 */
	public Predicate<Picture> staleWith(Stock stock) {
		Map<Way, List<Renderer>> today = new HashMap<>();
		return (picture) -> this.qualities.find(picture.key().quality())
			.flatMap((quality) -> stock.gather(picture.key().name().scene(), quality))
			.filter((ingredients) -> !isOf(ingredients, picture.receipt(), today))
			.isPresent();
	}

	private boolean isOf(Ingredients ingredients, Receipt receipt, Map<Way, List<Renderer>> known) {
		List<Renderer> today = known.computeIfAbsent(new Way(receipt.engine(), ingredients.quality()),
				(way) -> this.engines.today(way.engine(), way.quality()));
		return isOf(ingredients, receipt.fingerprint(), today.isEmpty() ? List.of(seenIn(receipt)) : today);
	}

	private boolean isOf(Ingredients ingredients, Fingerprint fingerprint, List<Renderer> renderers) {
		return renderers.stream()
			.map((renderer) -> this.pantry.fingerprint(ingredients, renderer))
			.anyMatch(fingerprint::equals);
	}

	/** What made the picture, where no worker was ever seen. */
	private static Renderer seenIn(Receipt receipt) {
		return new Renderer(receipt.engine(), receipt.blender(), receipt.scripts(), receipt.denoiser());
	}

	/**
	 * Whether the scene would be made from the same today.
	 */
	boolean isUnchanged(Scene scene, Quality quality, Engine engine, Fingerprint fingerprint) {
		return this.pantry.gather(scene, quality)
			.filter((ingredients) -> isOf(ingredients, fingerprint, this.engines.today(engine, quality)))
			.isPresent();
	}

	/**
	 * How pictures are rendered.
	 */
	private record Way(Engine engine, Quality quality) {

	}

}
