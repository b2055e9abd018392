package dev.veneer.bundle;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Never ends a portion between the two halves of a pair of surrogates: the YAML parser
 * has no room for the second half where its buffer is full.
 */
final class WholePairs extends FilterReader {

	WholePairs(Reader in) {
		super(in);
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int read = this.in.read(buffer, offset, Math.max(1, length - 1));
		if (read > 0 && read < length && Character.isHighSurrogate(buffer[offset + read - 1])) {
			int more = this.in.read(buffer, offset + read, 1);
			return read + Math.max(0, more);
		}
		return read;
	}

}
