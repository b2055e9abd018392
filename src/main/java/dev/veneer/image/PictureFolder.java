package dev.veneer.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

import dev.veneer.image.PictureStore.OversizedPictureException;
import dev.veneer.image.PictureStore.Stored;
import dev.veneer.image.PictureStore.Visitor;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Pictures in a folder, laid out by their keys, so that any web server can serve them.
 *
 * <pre>
 * $VENEER_HOME/pictures/
 *   sketch/kino-stool/frame-1127/top-0/insert-340/rim-1127.webp
 *   .incoming/
 *     42-3              what was staged under the ticket 42-3
 *     42-3.1b4e28ba-....part    what is being staged
 * </pre>
 */
final class PictureFolder implements PictureStore {

	private static final int CHUNK = 64 * 1024;

	private final Path root;

	PictureFolder(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	@Override
	public void stage(String ticket, InputStream bytes, long most) throws IOException {
		Path staged = incoming(ticket);
		Files.createDirectories(staged.getParent());
		// not a temporary file, which none but this program might read
		Path part = staged.resolveSibling(ticket + "." + UUID.randomUUID() + ".part");
		try {
			write(bytes, part, most);
			Files.move(part, staged, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	@Override
	public Optional<Resource> staged(String ticket) {
		return resource(incoming(ticket));
	}

	@Override
	public void publish(String ticket, PictureKey key) throws IOException {
		Path staged = incoming(ticket);
		if (!Files.exists(staged)) {
			throw new NoSuchFileException(ticket);
		}
		Path target = path(key);
		Path highest = highestMissing(target);
		Files.createDirectories(target.getParent());
		Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
		for (Path folder = target.getParent(); folder.startsWith(highest.getParent()); folder = folder.getParent()) {
			force(folder, StandardOpenOption.READ);
		}
	}

	@Override
	public void discard(String ticket) throws IOException {
		Files.deleteIfExists(incoming(ticket));
	}

	@Override
	public Optional<Resource> find(PictureKey key) {
		return resource(path(key));
	}

	@Override
	public void list(String where, Visitor visitor) throws IOException {
		Path start = this.root.resolve(where);
		if (Files.exists(start)) {
			Files.walkFileTree(start, new FolderWalk(this.root, visitor));
		}
	}

	@Override
	public void discard(Stored staged) throws IOException {
		if (staged.isStaged()) {
			Files.deleteIfExists(this.root.resolve(staged.key()));
		}
	}

	private static Optional<Resource> resource(Path path) {
		return Files.isRegularFile(path) ? Optional.of(new FileSystemResource(path)) : Optional.empty();
	}

	/** The highest of the path's folders that is not there yet, or the path itself. */
	private static Path highestMissing(Path path) {
		Path highest = path;
		while (!Files.exists(highest.getParent())) {
			highest = highest.getParent();
		}
		return highest;
	}

	private static void write(InputStream bytes, Path part, long most) throws IOException {
		try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			byte[] chunk = new byte[CHUNK];
			long written = 0;
			for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
				written += read;
				if (written > most) {
					throw new OversizedPictureException(most);
				}
				out.write(chunk, 0, read);
			}
		}
		force(part, StandardOpenOption.WRITE);
	}

	/** A name is on the disk only when its folder is, too. */
	private static void force(Path path, StandardOpenOption option) throws IOException {
		try (FileChannel channel = FileChannel.open(path, option)) {
			channel.force(true);
		}
	}

	private Path incoming(String ticket) {
		return this.root.resolve(PictureStore.incoming(ticket));
	}

	private Path path(PictureKey key) {
		return this.root.resolve(key.toString());
	}

}
