package dev.veneer.preparation.content;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

import io.airlift.compress.zstd.ZstdInputStream;

/**
 * Files packed with Zstandard, as Blender packs its own since 3.0: frame after frame, and
 * a table of them in a frame that is to be skipped.
 */
final class Zstandard {

	private static final int FRAME = 0xfd2fb528;

	private static final int SKIPPABLE = 0x184d2a50;

	/** What a block may unpack to. */
	private static final int LARGEST_BLOCK = 128 * 1024;

	private static final int[] DICTIONARY_BYTES = { 0, 1, 2, 4 };

	private static final int[] CONTENT_BYTES = { 0, 2, 4, 8 };

	private final InputStream in;

	private final Allowance allowance;

	private Zstandard(InputStream in, Allowance allowance) {
		this.in = in;
		this.allowance = allowance;
	}

	/**
	 * The first bytes that come out of it. Closes it.
	 */
	static Head head(InputStream packed) throws IOException {
		try (InputStream in = new ZstdInputStream(new BufferedInputStream(packed))) {
			return Head.of(in);
		}
		catch (RuntimeException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
	}

	/**
	 * Adds up what would come out of it at most. The blocks' headers tell, so nothing is
	 * unpacked. Closes it.
	 */
	static void measure(InputStream packed, Allowance allowance) throws IOException {
		try (InputStream in = new BufferedInputStream(packed)) {
			new Zstandard(in, allowance).frames();
		}
	}

	private void frames() throws IOException {
		for (int first = this.in.read(); first >= 0; first = this.in.read()) {
			int magic = first | (int) number(3) << 8;
			if ((magic & ~0xf) == SKIPPABLE) {
				this.in.skipNBytes(number(4));
			}
			else if (magic == FRAME) {
				frame();
			}
			else {
				throw new IOException("a frame of Zstandard begins with " + Integer.toHexString(magic));
			}
		}
	}

	private void frame() throws IOException {
		int descriptor = (int) number(1);
		boolean single = (descriptor >> 5 & 1) == 1;
		int contentBytes = (single && descriptor >> 6 == 0) ? 1 : CONTENT_BYTES[descriptor >> 6];
		this.in.skipNBytes((single ? 0 : 1) + DICTIONARY_BYTES[descriptor & 3] + contentBytes);
		boolean last = false;
		while (!last) {
			int header = (int) number(3);
			last = (header & 1) == 1;
			block(header >> 1 & 3, header >> 3);
		}
		this.in.skipNBytes((descriptor >> 2 & 1) * 4);
	}

	private void block(int type, int size) throws IOException {
		switch (type) {
			case 0 -> {
				this.in.skipNBytes(size);
				this.allowance.take(size);
			}
			case 1 -> {
				this.in.skipNBytes(1);
				this.allowance.take(size);
			}
			case 2 -> {
				this.in.skipNBytes(size);
				this.allowance.take(LARGEST_BLOCK);
			}
			default -> throw new IOException("Zstandard has no block of type 3");
		}
	}

	/** Little end first. */
	private long number(int bytes) throws IOException {
		long number = 0;
		for (int i = 0; i < bytes; i++) {
			int next = this.in.read();
			if (next < 0) {
				throw new EOFException("it ends too early");
			}
			number |= (long) next << 8 * i;
		}
		return number;
	}

}
