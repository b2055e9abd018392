package dev.veneer.material;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.veneer.material.MapReading.Flaw;

import org.springframework.stereotype.Component;

/**
 * Looks at an uploaded map before it is believed: what it is called or said to be counts
 * for nothing. Sizes are read and judged before anything is unpacked. A PNG is kept with
 * the pixels it came with, JPEG and WebP become one; remarks and colour profiles are left
 * behind, since Blender would not look at them.
 */
@Component
public class MapReader {

	/** Bytes that a map may have. */
	public static final int MOST_BYTES = 64 * 1024 * 1024;

	/** Pixels of an edge. */
	public static final int MOST_EDGE = 16_384;

	public static final int LEAST_EDGE = 8;

	/** 64 megapixels: 8192 x 8192. */
	private static final long MOST_PIXELS = 64L * 1024 * 1024;

	/** Edge of what is left of a PNG that is only tried. */
	private static final int TRIED = 512;

	/** How many large pictures are unpacked at the same time. */
	private final Semaphore turns = new Semaphore(2, true);

	/**
	 * @param upload the caller closes it
	 * @throws IOException when it can't be read, whatever is in it
	 */
	public MapReading read(InputStream upload) throws IOException {
		this.turns.acquireUninterruptibly();
		try {
			return judge(upload.readNBytes(MOST_BYTES + 1));
		}
		catch (UnfitMapException ex) {
			return ex.reading();
		}
		finally {
			this.turns.release();
		}
	}

	private static MapReading judge(byte[] bytes) throws UnfitMapException {
		if (bytes.length == 0) {
			throw new UnfitMapException(Flaw.EMPTY);
		}
		if (bytes.length > MOST_BYTES) {
			throw new UnfitMapException(Flaw.TOO_MANY_BYTES, MOST_BYTES >> 20);
		}
		try {
			return switch (MapFormat.of(bytes)) {
				case PNG -> png(bytes);
				case JPEG -> jpeg(bytes);
				case WEBP -> webp(bytes);
				case SVG -> throw new UnfitMapException(Flaw.VECTOR);
				case OTHER -> throw new UnfitMapException(Flaw.UNKNOWN);
			};
		}
		catch (IOException | RuntimeException ex) {
			// readers throw all sorts of exceptions at rubbish
			throw new UnfitMapException(Flaw.BROKEN, Objects.toString(ex.getMessage(), ex.getClass().getSimpleName()));
		}
	}

	private static MapReading png(byte[] bytes) throws IOException, UnfitMapException {
		ImageReader reader = ImageIO.getImageReadersByMIMEType("image/png").next();
		try {
			Size size = measure(reader, bytes);
			byte[] png = PngFile.bare(bytes);
			try (ImageInputStream input = input(png)) {
				ShrunkImage.read(reader, input, TRIED);
			}
			return new MapReading.Fit(png, size.width(), size.height());
		}
		finally {
			reader.dispose();
		}
	}

	private static MapReading jpeg(byte[] bytes) throws IOException, UnfitMapException {
		MapFormat.refuseManyScans(bytes);
		ImageReader reader = ImageIO.getImageReadersByMIMEType("image/jpeg").next();
		try {
			Size size = measure(reader, bytes);
			return new MapReading.Fit(png(unpacked(reader, bytes)), size.width(), size.height());
		}
		finally {
			reader.dispose();
		}
	}

	private static MapReading webp(byte[] bytes) throws IOException, UnfitMapException {
		WebpFile file = WebpFile.of(bytes);
		ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
		try {
			Size size = measure(reader, bytes);
			file.refuseOther(size.width(), size.height());
			return new MapReading.Fit(png(unpacked(reader, bytes)), size.width(), size.height());
		}
		finally {
			reader.dispose();
		}
	}

	private static BufferedImage unpacked(ImageReader reader, byte[] bytes) throws IOException, UnfitMapException {
		Warnings warnings = new Warnings();
		reader.addIIOReadWarningListener(warnings);
		try (ImageInputStream input = input(bytes)) {
			reader.setInput(input, true, true);
			BufferedImage image = reader.read(0);
			warnings.refuse();
			return image;
		}
	}

	private static byte[] png(BufferedImage image) throws IOException, UnfitMapException {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		if (!ImageIO.write(image, "png", png)) {
			throw new UnfitMapException(Flaw.BROKEN, "its colours can't be written as PNG");
		}
		return PngFile.bare(png.toByteArray());
	}

	/** Reads the header alone. */
	private static Size measure(ImageReader reader, byte[] bytes) throws IOException, UnfitMapException {
		try (ImageInputStream input = input(bytes)) {
			reader.setInput(input, true, true);
			Size size = new Size(reader.getWidth(0), reader.getHeight(0));
			size.refuse();
			return size;
		}
	}

	private static ImageInputStream input(byte[] bytes) {
		return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
	}

	private record Size(int width, int height) {

		void refuse() throws UnfitMapException {
			int longer = Math.max(this.width, this.height);
			if (longer > MOST_EDGE || (long) this.width * this.height > MOST_PIXELS) {
				throw new UnfitMapException(Flaw.TOO_LARGE, this.width, this.height, MOST_EDGE, MOST_PIXELS >> 20);
			}
			if (Math.min(this.width, this.height) < LEAST_EDGE) {
				throw new UnfitMapException(Flaw.TOO_SMALL, this.width, this.height, LEAST_EDGE);
			}
		}

	}

	/**
	 * The JPEG reader fills what is missing with grey, and only mutters.
	 */
	private static final class Warnings implements IIOReadWarningListener {

		private String damage = "";

		@Override
		public void warningOccurred(ImageReader source, String warning) {
			String said = warning.toLowerCase(Locale.ROOT);
			if (said.contains("premature") || said.contains("truncated") || said.contains("corrupt")) {
				this.damage = warning;
			}
		}

		private void refuse() throws UnfitMapException {
			if (!this.damage.isEmpty()) {
				throw new UnfitMapException(Flaw.BROKEN, this.damage);
			}
		}

	}

}
