package dev.veneer.image;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import dev.veneer.image.PictureStore.Stored;
import dev.veneer.image.PictureStore.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Shows the files of a folder that others write to meanwhile.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

	private final Path root;

	private final Visitor visitor;

	FolderWalk(Path root, Visitor visitor) {
		this.root = root;
		this.visitor = visitor;
	}

	@Override
	public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
		String key = this.root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
		this.visitor.visit(new Stored(key, attributes.size(), attributes.lastModifiedTime().toInstant()));
		return FileVisitResult.CONTINUE;
	}

	/** What went away since its folder was read is nothing to show. */
	@Override
	public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
		return goOn(ex);
	}

	@Override
	public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException ex) throws IOException {
		return (ex != null) ? goOn(ex) : FileVisitResult.CONTINUE;
	}

	private static FileVisitResult goOn(IOException ex) throws IOException {
		if (ex instanceof NoSuchFileException) {
			return FileVisitResult.CONTINUE;
		}
		throw ex;
	}

}
