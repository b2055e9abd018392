package dev.veneer.preparation.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A file of Blender's that Blender packed: old ones with gzip, newer ones with Zstandard.
 *
 * @param head its own first bytes, packed
 * @param source opens it anew each time
 */
record PackedBlend(Head head, Source source) {

	/**
	 * Whether it is packed like this, and Blender's.
	 */
	boolean isBlend() throws IOException {
		return (this.head.isGzip() && gzip().isBlend())
				|| (this.head.isZstandard() && Zstandard.head(this.source.open()).isBlend());
	}

	/**
	 * Looks how much would come out of it.
	 * @param bytes that it is packed into
	 */
	void measure(long bytes, Allowance allowance) throws IOException {
		if (this.head.isZstandard()) {
			Zstandard.measure(this.source.open(), allowance);
			return;
		}
		try (InputStream in = new GZIPInputStream(this.source.open(), 64 * 1024)) {
			allowance.drain(in, bytes);
		}
	}

	private Head gzip() throws IOException {
		try (InputStream in = new GZIPInputStream(this.source.open())) {
			return Head.of(in);
		}
	}

	/**
	 * Where its bytes come from.
	 */
	@FunctionalInterface
	interface Source {

		InputStream open() throws IOException;

	}

}
