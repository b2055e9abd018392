package dev.veneer.material;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javax.imageio.ImageIO;

/**
 * Maps as people send them, and as nobody should.
 */
public final class MapFiles {

	private MapFiles() {
	}

	/**
	 * A picture with something in it.
	 * @param format of which Java has a writer, such as {@code png}
	 */
	public static byte[] picture(int width, int height, String format) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < width * height; i++) {
			image.setRGB(i % width, i / width, (i * 2654435) & 0xffffff);
		}
		return written(image, format);
	}

	/**
	 * A PNG of one colour.
	 * @param rgb 0xRRGGBB
	 */
	public static byte[] plain(int edge, int rgb) {
		BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < edge * edge; i++) {
			image.setRGB(i % edge, i / edge, rgb);
		}
		return written(image, "png");
	}

	/**
	 * A PNG that says how large it is and has next to nothing of it.
	 */
	public static byte[] promised(int width, int height) {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		png.writeBytes(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' });
		byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array();
		png.writeBytes(chunk("IHDR", header));
		png.writeBytes(chunk("IDAT", deflated(new byte[1000])));
		png.writeBytes(chunk("IEND", new byte[0]));
		return png.toByteArray();
	}

	/**
	 * The PNG with one more chunk behind its header.
	 */
	public static byte[] with(byte[] png, String kind, byte[] data) {
		int header = 8 + 12 + 13;
		return ByteBuffer.allocate(png.length + data.length + 12)
			.put(png, 0, header)
			.put(chunk(kind, data))
			.put(png, header, png.length - header)
			.array();
	}

	/**
	 * The WebP in an extended file, which says once more how large it is.
	 * @param webp a simple one
	 */
	public static byte[] extended(byte[] webp, int width, int height, boolean animated) {
		ByteBuffer file = ByteBuffer.allocate(webp.length + 18).order(ByteOrder.LITTLE_ENDIAN);
		file.put(ascii("RIFF")).putInt(webp.length + 10).put(ascii("WEBP"));
		file.put(ascii("VP8X")).putInt(10).put((byte) (animated ? 2 : 0)).put(new byte[3]);
		file.putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1)).put((byte) 0);
		return file.put(webp, 12, webp.length - 12).array();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] chunk(String kind, byte[] data) {
		byte[] named = ByteBuffer.allocate(data.length + 4).put(ascii(kind)).put(data).array();
		CRC32 checksum = new CRC32();
		checksum.update(named);
		return ByteBuffer.allocate(data.length + 12)
			.putInt(data.length)
			.put(named)
			.putInt((int) checksum.getValue())
			.array();
	}

	private static byte[] deflated(byte[] data) {
		Deflater deflater = new Deflater();
		deflater.setInput(data);
		deflater.finish();
		byte[] packed = new byte[data.length + 100];
		int length = deflater.deflate(packed);
		deflater.end();
		return Arrays.copyOf(packed, length);
	}

	private static byte[] written(BufferedImage image, String format) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image, format, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
