package dev.veneer.worker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that a worker writes to, for one process at a time. It knows the paths:
 *
 * <pre>
 * WORK_DIR/
 *     lock          held while the worker runs
 *     cache/        models and maps by content
 *     outbox/       results not delivered yet
 *     scratch/      the job at work: all that a sandboxed Blender may write
 *     prepared/     what became of the upload at work, on its way to the app
 *     blender/      Blender's home and temporary files, and what the engine probe found
 * </pre>
 */
record WorkDir(Path path, FileLock lock) implements AutoCloseable {

	static WorkDir claim(Path path) {
		try {
			Files.createDirectories(path);
			FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock == null) {
				throw taken(path);
			}
			return new WorkDir(path, lock);
		}
		catch (OverlappingFileLockException taken) {
			throw taken(path);
		}
		catch (IOException failure) {
			throw new SettingsInvalid("WORK_DIR " + path + " can't be written: "
					+ failure.getClass().getSimpleName().replace("Exception", "") + " " + failure.getMessage());
		}
	}

	private static SettingsInvalid taken(Path path) {
		return new SettingsInvalid(
				"Another worker uses WORK_DIR " + path + "; stop it, or give this one a WORK_DIR of its own");
	}

	Path cache() {
		return this.path.resolve("cache");
	}

	Path outbox() {
		return this.path.resolve("outbox");
	}

	Path scratch() {
		return this.path.resolve("scratch");
	}

	Path prepared() {
		return this.path.resolve("prepared");
	}

	Path blender() {
		return this.path.resolve("blender");
	}

	@Override
	public void close() throws IOException {
		this.lock.channel().close();
	}

}
