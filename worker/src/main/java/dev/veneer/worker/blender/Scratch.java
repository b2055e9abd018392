package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that worker and Blender share, for the job at work. What a Blender leaves
 * there isn't trusted: it may be a link to anywhere, or change while we look.
 */
public record Scratch(Path folder) {

	public void empty() throws IOException {
		Files.createDirectories(this.folder);
		Folders.empty(this.folder);
	}

	/** Never through a link: the file must be new. */
	public Path write(String name, byte[] content) throws IOException {
		return Files.write(this.folder.resolve(name), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	}

	/**
	 * Moves a file out of Blender's reach and then looks what it is, so that it can't be
	 * another by the time it is read. False when there is no such regular file.
	 */
	public boolean take(String name, Path target) throws IOException {
		Path left = this.folder.resolve(name);
		if (!Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS)) {
			return false;
		}
		Files.move(left, target);
		if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
			Files.delete(target);
			return false;
		}
		return true;
	}

}
