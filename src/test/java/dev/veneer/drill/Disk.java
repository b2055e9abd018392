package dev.veneer.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A small disk of its own, that can be full. Only root may have one.
 */
final class Disk implements AutoCloseable {

	private final Path folder;

	private Disk(Path folder) {
		this.folder = folder;
	}

	/**
	 * Puts a disk of that size at a folder; the test is skipped where that may not be.
	 */
	static Disk at(Path folder, int kilobytes) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		assumeTrue(System.getProperty("user.name").equals("root"), "Only root can drill with full disks");
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString()) == 0,
				"No disk can be mounted here");
		return new Disk(folder);
	}

	/** Writes until nothing fits any more. */
	void fill() throws IOException, InterruptedException {
		run("sh", "-c", "cat /dev/zero >'" + this.folder.resolve("full") + "'");
	}

	void empty() throws IOException {
		Files.deleteIfExists(this.folder.resolve("full"));
	}

	@Override
	public void close() throws IOException, InterruptedException {
		run("umount", "-l", this.folder.toString());
	}

	static int run(String... command) throws IOException, InterruptedException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
	}

}
