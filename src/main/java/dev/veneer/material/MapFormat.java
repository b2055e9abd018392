package dev.veneer.material;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

import dev.veneer.material.MapReading.Flaw;

/**
 * What a file is by its first bytes.
 */
enum MapFormat {

	PNG, JPEG, WEBP, SVG, OTHER;

	private static final byte[] PNG_START = HexFormat.of().parseHex("89504e470d0a1a0a");

	private static final byte[] JPEG_START = HexFormat.of().parseHex("ffd8ff");

	/**
	 * Rounds that an honest JPEG takes to become sharp; thousands keep a processor busy.
	 */
	private static final int MOST_SCANS = 100;

	static MapFormat of(byte[] bytes) {
		if (begins(bytes, 0, PNG_START)) {
			return PNG;
		}
		if (begins(bytes, 0, JPEG_START)) {
			return JPEG;
		}
		if (begins(bytes, 0, ascii("RIFF")) && begins(bytes, 8, ascii("WEBP"))) {
			return WEBP;
		}
		String text = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
		return text.toLowerCase(Locale.ROOT).contains("<svg") ? SVG : OTHER;
	}

	/**
	 * Refuses a JPEG that would keep a processor busy.
	 */
	static void refuseManyScans(byte[] bytes) throws UnfitMapException {
		int scans = 0;
		for (int i = 1; i < bytes.length; i++) {
			if (bytes[i - 1] == (byte) 0xff && bytes[i] == (byte) 0xda) {
				scans++;
			}
		}
		if (scans > MOST_SCANS) {
			throw new UnfitMapException(Flaw.BROKEN, "more than " + MOST_SCANS + " scans");
		}
	}

	private static boolean begins(byte[] bytes, int from, byte[] start) {
		return bytes.length >= from + start.length
				&& Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
