package dev.veneer.bundle;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import dev.veneer.bundle.BundleDocument.FinishEntry;
import dev.veneer.bundle.BundleDocument.ModelEntry;
import dev.veneer.bundle.BundleDocument.PatternEntry;
import dev.veneer.material.MapSource;

/**
 * The demo's catalogue with maps of a few pixels and models that are no models: all that
 * is needed where nothing is rendered, in no time.
 */
public final class DemoBundle {

	private DemoBundle() {
	}

	/**
	 * Writes it into the folder.
	 */
	public static Path in(Path folder) throws IOException {
		Files.copy(Path.of("demo/catalogue.yaml"), Files.createDirectories(folder).resolve("catalogue.yaml"));
		BundleDocument document = Bundle.open(folder).document();
		for (ModelEntry model : document.models()) {
			Path file = folder.resolve(model.file());
			Files.createDirectories(file.getParent());
			Files.writeString(file, "BLENDER-v304 " + model.name());
		}
		for (PatternEntry pattern : document.patterns()) {
			Path maps = folder.resolve("maps").resolve(pattern.id());
			maps(pattern, MapSource.PATTERN, maps, pattern.id().hashCode());
			for (FinishEntry finish : pattern.finishes()) {
				maps(pattern, MapSource.FINISH, maps.resolve(String.valueOf(finish.id())), finish.id() * 4099);
			}
		}
		return folder;
	}

	private static void maps(PatternEntry pattern, MapSource source, Path folder, int colour) throws IOException {
		Files.createDirectories(folder);
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 64; i++) {
			image.setRGB(i % 8, i / 8, colour);
		}
		for (var map : pattern.maps().entrySet()) {
			if (map.getValue() == source) {
				ImageIO.write(image, "png", folder.resolve(map.getKey() + ".png").toFile());
			}
		}
	}

}
