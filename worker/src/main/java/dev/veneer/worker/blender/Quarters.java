package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a Blender lives. It reads the scripts and the cache, writes to scratch alone, and
 * has its temporary files at home; in a sandbox it sees nothing else of the worker.
 *
 * @param workDir the worker's folder, in which all but the scripts lie
 */
public record Quarters(Path scripts, Path workDir, Path cache, Path scratch, Path home) {

	/**
	 * Gives the folder for the temporary files of whoever runs the script. A Blender that
	 * is killed leaves them behind, so it is cleaned first.
	 */
	Path prepare(String script) throws IOException {
		Path temporary = this.home.resolve("tmp").resolve(script);
		Folders.delete(temporary);
		Files.createDirectories(this.cache);
		Files.createDirectories(this.scratch);
		return Files.createDirectories(temporary);
	}

}
