package dev.veneer.material;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads an image and leaves out pixels as it goes, so that the largest map takes no more
 * memory than a small one.
 */
final class ShrunkImage {

	private ShrunkImage() {
	}

	/**
	 * @param enough pixels of the shorter edge that must be left, where there are so many
	 * @throws IOException when it is no image that can be read
	 */
	static BufferedImage read(Path file, int enough) throws IOException {
		try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
			if (!readers.hasNext()) {
				throw new IOException("There is no image in " + file.getFileName());
			}
			ImageReader reader = readers.next();
			try {
				return read(reader, input, enough);
			}
			finally {
				reader.dispose();
			}
		}
	}

	static BufferedImage read(ImageReader reader, ImageInputStream input, int enough) throws IOException {
		reader.setInput(input, true, true);
		int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / enough);
		ImageReadParam every = reader.getDefaultReadParam();
		every.setSourceSubsampling(step, step, 0, 0);
		return reader.read(0, every);
	}

}
