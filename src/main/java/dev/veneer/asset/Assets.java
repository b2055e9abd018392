package dev.veneer.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The folder of source files. A file appears whole or not at all, and once there it never
 * changes, since its name is its digest.
 *
 * <pre>
 * $VENEER_HOME/assets/
 *   3f/3fa2...e1        a file, named by its SHA-256
 *   incoming/           files being written
 *   unnamed/, leaving/  what is about files that nothing names any more
 * </pre>
 */
@Component
public class Assets {

	private final Path root;

	private final UnnamedAssets unnamed;

	Assets(AssetSettings settings) {
		this.root = settings.folder();
		this.unnamed = new UnnamedAssets(this.root, this::path);
	}

	/**
	 * Keeps a copy of the file.
	 * @param extension what kind of file it is, such as {@code png}
	 */
	public Asset keep(Path file, String extension) {
		try (InputStream in = Files.newInputStream(file)) {
			return keep(in, extension);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep " + file.getFileName(), ex);
		}
	}

	/**
	 * Keeps what the stream gives; the caller closes it.
	 */
	public Asset keep(InputStream in, String extension) throws IOException {
		return keep(in, (file) -> extension);
	}

	/**
	 * Keeps what the stream gives once somebody has looked at it; the caller closes it.
	 * @param look says what kind of file it is, or refuses it by an exception: then
	 * nothing of it is left
	 */
	public Asset keep(InputStream in, Look look) throws IOException {
		Path incoming = Files.createDirectories(this.root.resolve("incoming"));
		Path temporary = Files.createTempFile(incoming, "asset", null);
		try {
			Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
			String extension = look.extension(temporary);
			Sha256 sha256 = digest(temporary);
			Asset asset = new Asset(sha256, Files.size(temporary), extension);
			this.unnamed.unmark(sha256);
			settle(temporary, path(sha256));
			return asset;
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	/**
	 * Where the file of that content lies, if it is kept.
	 */
	public Optional<Path> find(Sha256 sha256) {
		return Optional.of(path(sha256)).filter(Files::isRegularFile);
	}

	/**
	 * As {@link #find}, for who is going to name it in a row: the file stays long enough
	 * for that, even when nothing has named it so far.
	 */
	public Optional<Path> hold(Sha256 sha256) {
		try {
			this.unnamed.unmark(sha256);
			return find(sha256);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not hold " + sha256, ex);
		}
	}

	UnnamedAssets unnamed() {
		return this.unnamed;
	}

	private void settle(Path temporary, Path target) throws IOException {
		if (Files.exists(target)) {
			return;
		}
		try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.createDirectories(target.getParent());
		Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
	}

	private Path path(Sha256 sha256) {
		return this.root.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex());
	}

	private static Sha256 digest(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return Sha256.of(in);
		}
	}

	/**
	 * Looks at a file before it is kept.
	 */
	@FunctionalInterface
	public interface Look {

		String extension(Path file) throws IOException;

	}

}
