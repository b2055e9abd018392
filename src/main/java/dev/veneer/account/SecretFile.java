package dev.veneer.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A file that only its owner may read. It appears whole or not at all, and never for a
 * moment with other permissions.
 */
record SecretFile(Path path) {

	void write(String content) {
		try {
			Path folder = Files.createDirectories(this.path.toAbsolutePath().getParent());
			Path part = Files.createTempFile(folder, "." + this.path.getFileName(), ".part", ownerOnly());
			Files.writeString(part, content + "\n");
			Files.move(part, this.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write " + this.path, ex);
		}
	}

	Optional<String> read() {
		try {
			return Files.exists(this.path) ? Optional.of(Files.readString(this.path).strip()) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + this.path, ex);
		}
	}

	void delete() {
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not delete " + this.path, ex);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
