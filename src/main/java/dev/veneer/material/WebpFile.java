package dev.veneer.material;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import dev.veneer.material.MapReading.Flaw;

/**
 * What a WebP file consists of. The picture in it has a size of its own, which a reader
 * believes that has only looked at the header's.
 *
 * @param width of the picture in it
 * @param height of the picture in it
 */
record WebpFile(int width, int height) {

	private static final int START = 12;

	/** A chunk's kind and length. */
	private static final int FRAME = 8;

	private static final int FOURTEEN_BITS = 0x3fff;

	private static final int ANIMATION = 2;

	/**
	 * Refuses a file that is not complete, or moves.
	 * @param bytes begins with RIFF and has WEBP after its length
	 */
	static WebpFile of(byte[] bytes) throws UnfitMapException {
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		long end = Integer.toUnsignedLong(file.getInt(4)) + FRAME;
		require(end <= bytes.length, "it ends too early");
		WebpFile picture = null;
		for (long at = START; at + FRAME <= end;) {
			int chunk = (int) at;
			long length = Integer.toUnsignedLong(file.getInt(chunk + 4));
			require(at + FRAME + length <= end, "a part of it ends too early");
			String kind = new String(bytes, chunk, 4, StandardCharsets.ISO_8859_1);
			if (kind.startsWith("VP8") && !kind.equals("VP8X")) {
				require(picture == null && length >= 10, "it does not hold one picture");
				picture = picture(file, chunk + FRAME, kind.equals("VP8L"));
			}
			else if (kind.startsWith("AN") || (kind.equals("VP8X") && (file.get(chunk + FRAME) & ANIMATION) != 0)) {
				throw new UnfitMapException(Flaw.ANIMATED);
			}
			at += FRAME + length + (length & 1);
		}
		require(picture != null, "it does not hold one picture");
		return picture;
	}

	void refuseOther(int width, int height) throws UnfitMapException {
		require(this.width == width && this.height == height, "it holds another size than it says");
	}

	private static WebpFile picture(ByteBuffer file, int data, boolean lossless) {
		if (lossless) {
			int bits = file.getInt(data + 1);
			return new WebpFile((bits & FOURTEEN_BITS) + 1, (bits >> 14 & FOURTEEN_BITS) + 1);
		}
		return new WebpFile(file.getShort(data + 6) & FOURTEEN_BITS, file.getShort(data + 8) & FOURTEEN_BITS);
	}

	private static void require(boolean sound, String trouble) throws UnfitMapException {
		if (!sound) {
			throw new UnfitMapException(Flaw.BROKEN, trouble);
		}
	}

}
