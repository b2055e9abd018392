package dev.veneer.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/**
 * Looks at a picture before it is believed: Blender's exit code proves nothing.
 *
 * @param format what it has to be
 * @param width in pixels, exactly
 * @param height in pixels, exactly
 */
public record PictureCheck(PictureFormat format, int width, int height) {

	/** Channels of a picture of one colour differ by no more than dither and JPEG do. */
	private static final int NOISE = 3;

	/**
	 * A large picture fills a good part of the memory: they are decoded one at a time.
	 */
	private static final Semaphore LARGE = new Semaphore(1);

	private static final int LARGE_PIXELS = 4_000_000;

	/** More bytes than any honest picture of that size has. */
	public long mostBytes() {
		return 1_000_000L + 8L * this.width * this.height;
	}

	/**
	 * What is wrong with the picture, if anything; the caller closes the stream.
	 */
	public Optional<String> complaint(InputStream bytes) throws IOException {
		ImageReader reader = reader();
		try (ImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
			reader.setInput(input, true, true);
			return complaint(reader);
		}
		catch (IOException | RuntimeException ex) {
			// readers throw all sorts of exceptions at rubbish
			return Optional.of("it can't be decoded as " + this.format + ": " + ex.getMessage());
		}
		finally {
			reader.dispose();
		}
	}

	private Optional<String> complaint(ImageReader reader) throws IOException {
		if (reader.getWidth(0) != this.width || reader.getHeight(0) != this.height) {
			return Optional.of("it has " + reader.getWidth(0) + " x " + reader.getHeight(0) + " pixels instead of "
					+ this.width + " x " + this.height);
		}
		return isFlat(reader) ? Optional.of("all of it is one colour") : Optional.empty();
	}

	private boolean isFlat(ImageReader reader) throws IOException {
		if ((long) this.width * this.height < LARGE_PIXELS) {
			return isFlat(reader.read(0));
		}
		LARGE.acquireUninterruptibly();
		try {
			return isFlat(reader.read(0));
		}
		finally {
			LARGE.release();
		}
	}

	private ImageReader reader() throws IOException {
		return switch (this.format) {
			case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
			case PNG, JPEG -> ImageIO.getImageReadersByMIMEType(this.format.mediaType()).next();
		};
	}

	private static boolean isFlat(BufferedImage image) {
		int first = image.getRGB(0, 0);
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			image.getRGB(0, y, row.length, 1, row, 0, row.length);
			for (int pixel : row) {
				if (differ(first, pixel)) {
					return false;
				}
			}
		}
		return true;
	}

	private static boolean differ(int one, int other) {
		for (int shift = 0; shift <= 24; shift += 8) {
			if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > NOISE) {
				return true;
			}
		}
		return false;
	}

}
