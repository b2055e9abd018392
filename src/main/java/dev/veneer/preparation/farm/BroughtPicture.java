package dev.veneer.preparation.farm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/**
 * Looks at a picture that a worker brought before it is shown to anybody.
 */
final class BroughtPicture {

	/** No honest one is larger, and a small file can be many pixels. */
	private static final int MOST_PIXELS = 4096;

	private BroughtPicture() {
	}

	/**
	 * What is wrong with the picture, if anything.
	 * @param extension what it has to be: {@code webp} or {@code png}
	 */
	static Optional<String> complaint(Path file, String extension) throws IOException {
		ImageReader reader = reader(extension);
		try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
			reader.setInput(input, true, true);
			if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
				return Optional.of("it has " + reader.getWidth(0) + " x " + reader.getHeight(0) + " pixels");
			}
			reader.read(0);
			return Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			// readers throw all sorts of exceptions at rubbish
			return Optional.of("it can't be decoded as " + extension + ": " + ex.getMessage());
		}
		finally {
			reader.dispose();
		}
	}

	private static ImageReader reader(String extension) throws IOException {
		return extension.equals("webp") ? new WebPImageReaderSpi().createReaderInstance(null)
				: ImageIO.getImageReadersByMIMEType("image/png").next();
	}

}
