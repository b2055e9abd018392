package dev.veneer.verify;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

import dev.veneer.asset.Sha256;
import dev.veneer.image.PictureCheck;
import dev.veneer.image.PictureKey;
import dev.veneer.image.PictureStore;
import dev.veneer.verify.PictureRows.Row;

import org.springframework.core.io.Resource;

/**
 * Holds the bytes of a picture against its row.
 */
final class PictureBytes {

	private final PictureStore store;

	private final PictureRows rows;

	private final boolean deep;

	/**
	 * @param deep whether bytes are read and decoded
	 */
	PictureBytes(PictureStore store, PictureRows rows, boolean deep) {
		this.store = store;
		this.rows = rows;
		this.deep = deep;
	}

	/**
	 * What is wrong with the picture of that key. The bytes come before the row, and both
	 * before the job is ended: while there is one, nothing is.
	 */
	Optional<String> complaint(PictureKey key) throws IOException {
		Optional<Resource> stored = this.store.find(key);
		if (this.rows.isBeingMade(key)) {
			return Optional.empty();
		}
		Row row = this.rows.find(key).orElse(null);
		if (row == null) {
			return stored.map((bytes) -> "is stored and has no row");
		}
		if (!row.key().equals(key)) {
			return stored.map((bytes) -> "is a second file of that name; the row says " + row.key().format());
		}
		return stored.isPresent() ? complaint(row, stored.get()) : Optional.of("has a row and is not stored");
	}

	private Optional<String> complaint(Row row, Resource stored) throws IOException {
		if (stored.contentLength() != row.bytes()) {
			return Optional.of("has " + stored.contentLength() + " bytes where the row says " + row.bytes());
		}
		return this.deep ? deepComplaint(row, stored) : Optional.empty();
	}

	private Optional<String> deepComplaint(Row row, Resource stored) throws IOException {
		byte[] bytes;
		try {
			bytes = stored.getContentAsByteArray();
		}
		catch (NoSuchFileException | FileNotFoundException ex) {
			return Optional.of("is not stored any more");
		}
		if (!Sha256.of(bytes).equals(row.sha256())) {
			return Optional.of("has other bytes than the row's SHA-256 says");
		}
		return new PictureCheck(row.key().format(), row.width(), row.height())
			.complaint(new ByteArrayInputStream(bytes));
	}

}
