package dev.veneer.rendering.spec;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import dev.veneer.asset.Sha256;
import dev.veneer.image.Fingerprint;
import dev.veneer.image.Quality;
import dev.veneer.material.Surface;
import dev.veneer.rendering.worker.Renderer;

/**
 * Writes down, in a pinned order, everything that decides the pixels of a picture. A
 * change of this text makes every picture stale.
 */
final class FingerprintText {

	private final StringBuilder text = new StringBuilder("veneer fingerprint 1\n");

	private FingerprintText() {
	}

	static Fingerprint fingerprint(Ingredients ingredients, Renderer renderer) {
		return new Fingerprint(Sha256.of(of(ingredients, renderer).getBytes(StandardCharsets.UTF_8)));
	}

	static String of(Ingredients ingredients, Renderer renderer) {
		FingerprintText text = new FingerprintText();
		text.model(ingredients);
		ingredients.finishes().values().forEach(text::finish);
		text.picture(ingredients);
		text.renderer(ingredients.quality(), renderer);
		return text.text.toString();
	}

	private void model(Ingredients ingredients) {
		line("model", ingredients.model().file().sha256());
		ingredients.model().meshes().forEach((mesh) -> {
			line("mesh", mesh.name(), ingredients.finishOn(mesh));
			// Blender's names may hold any sign but a line's end
			mesh.objects().forEach((object) -> line("object", object));
		});
	}

	private void finish(Ingredients.Cover finish) {
		Surface surface = finish.surface();
		line("finish", finish.id(), "tile", finish.tile());
		line("surface", millionths(surface.specular()), millionths(surface.sheen()), millionths(surface.metallic()),
				millionths(surface.bump()));
		finish.maps().forEach((kind, file) -> line("map", kind.name().toLowerCase(Locale.ROOT), file.sha256()));
	}

	private void picture(Ingredients ingredients) {
		Quality quality = ingredients.quality();
		line("picture", ingredients.width(), ingredients.height(), quality.format(), quality.compression());
	}

	private void renderer(Quality quality, Renderer renderer) {
		line("samples", quality.samples());
		line("denoiser", quality.denoise() ? renderer.denoiser() : "none");
		line("engine", renderer.engine());
		line("blender", renderer.blender());
		line("scripts", renderer.scripts());
	}

	/** Java 19 prints some numbers otherwise than Java 17; whole ones are safe. */
	private static long millionths(double number) {
		return Math.round(number * 1_000_000);
	}

	private void line(Object... words) {
		for (int i = 0; i < words.length; i++) {
			this.text.append((i > 0) ? " " : "").append(words[i]);
		}
		this.text.append('\n');
	}

}
