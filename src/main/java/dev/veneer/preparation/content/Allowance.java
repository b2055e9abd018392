package dev.veneer.preparation.content;

import java.io.IOException;
import java.io.InputStream;

import dev.veneer.preparation.PreparationSettings;
import dev.veneer.preparation.Refusal;
import dev.veneer.preparation.UploadRefusedException;

/**
 * Counts what comes out of a packed file, and stops when it is more than anybody would
 * pack: nothing is believed of what the file says about itself.
 */
final class Allowance {

	/** So little does no harm, however tightly it was packed. */
	private static final long HARMLESS = 1024 * 1024;

	private final PreparationSettings settings;

	private final byte[] buffer = new byte[64 * 1024];

	private long unpacked;

	Allowance(PreparationSettings settings) {
		this.settings = settings;
	}

	/**
	 * Unpacks to the end, and keeps nothing.
	 * @param packed the bytes that it was packed into
	 * @return how many came out
	 */
	long drain(InputStream in, long packed) throws IOException {
		long before = this.unpacked;
		for (int read = in.read(this.buffer); read >= 0; read = in.read(this.buffer)) {
			take(read);
			check(this.unpacked - before, packed);
		}
		return this.unpacked - before;
	}

	/**
	 * Allows for bytes that would come out.
	 */
	void take(long bytes) {
		this.unpacked += bytes;
		if (this.unpacked > this.settings.mostUnpacked().toBytes()) {
			throw bomb();
		}
	}

	void check(long bytes, long packed) {
		if (bytes > HARMLESS && bytes > packed * this.settings.mostRatio()) {
			throw bomb();
		}
	}

	private UploadRefusedException bomb() {
		return new UploadRefusedException(Refusal.BOMB, this.settings.mostUnpacked().toMegabytes(),
				this.settings.mostRatio());
	}

}
