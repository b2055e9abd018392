package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;

/**
 * Deletes folders with all that is in them. Never follows a link, not even one that is
 * put there while we delete: a sandboxed Blender may own what is inside.
 */
public final class Folders {

	private Folders() {
	}

	/** One that isn't there is fine. */
	public static void delete(Path folder) throws IOException {
		try {
			empty(folder);
			Files.delete(folder);
		}
		catch (NoSuchFileException absent) {
			// Nothing to delete.
		}
	}

	public static void empty(Path folder) throws IOException {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			if (entries instanceof SecureDirectoryStream<Path> secure) {
				empty(secure);
				return;
			}
			for (Path entry : entries) {
				if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
					empty(entry);
				}
				Files.delete(entry);
			}
		}
	}

	private static void empty(SecureDirectoryStream<Path> folder) throws IOException {
		for (Path entry : folder) {
			Path name = entry.getFileName();
			if (isFolder(folder, name)) {
				try (SecureDirectoryStream<Path> inner = folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
					empty(inner);
				}
				folder.deleteDirectory(name);
			}
			else {
				folder.deleteFile(name);
			}
		}
	}

	private static boolean isFolder(SecureDirectoryStream<Path> folder, Path name) throws IOException {
		return folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
			.readAttributes()
			.isDirectory();
	}

}
