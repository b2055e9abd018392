package dev.veneer.material;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

import dev.veneer.material.MapReading.Flaw;

/**
 * The chunks that a PNG file consists of, each with its length, kind and checksum.
 */
final class PngFile {

	private static final int SIGNATURE = 8;

	/** A chunk's length, kind and checksum. */
	private static final int FRAME = 12;

	private static final Set<String> BARE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

	private PngFile() {
	}

	/**
	 * The same picture with nothing but the chunks that make it. One that has no others
	 * comes back as it is, byte for byte.
	 */
	static byte[] bare(byte[] bytes) throws UnfitMapException {
		ByteBuffer file = ByteBuffer.wrap(bytes);
		ByteArrayOutputStream bare = new ByteArrayOutputStream(bytes.length);
		bare.write(bytes, 0, SIGNATURE);
		file.position(SIGNATURE);
		String kind = "";
		while (!kind.equals("IEND")) {
			int start = file.position();
			int length = length(file);
			kind = kind(file, start, length);
			if (BARE.contains(kind)) {
				bare.write(bytes, start, length + FRAME);
			}
			file.position(start + length + FRAME);
		}
		return bare.toByteArray();
	}

	private static int length(ByteBuffer file) throws UnfitMapException {
		int length = (file.remaining() >= FRAME) ? file.getInt() : -1;
		if (length < 0 || length > file.remaining() - FRAME + Integer.BYTES) {
			throw new UnfitMapException(Flaw.BROKEN, "it ends too early");
		}
		return length;
	}

	private static String kind(ByteBuffer file, int start, int length) throws UnfitMapException {
		String kind = new String(file.array(), start + 4, 4, StandardCharsets.ISO_8859_1);
		if (kind.equals("acTL")) {
			throw new UnfitMapException(Flaw.ANIMATED);
		}
		CRC32 checksum = new CRC32();
		checksum.update(file.array(), start + 4, length + 4);
		if (file.getInt(start + 8 + length) != (int) checksum.getValue()) {
			throw new UnfitMapException(Flaw.BROKEN, "a checksum does not match");
		}
		return kind;
	}

}
