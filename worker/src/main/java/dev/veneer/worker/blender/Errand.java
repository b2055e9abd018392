package dev.veneer.worker.blender;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.JobFailure;
import org.jspecify.annotations.Nullable;

/**
 * A Blender that is started for one script and gone when that has ended, in whatever way.
 * Runs come from one thread; {@link #kill()} may come from any.
 */
final class Errand implements AutoCloseable {

	private final AtomicReference<@Nullable BlenderProcess> running = new AtomicReference<>();

	private volatile boolean closed;

	void run(Blender blender, String script, Path request, Duration patience, Rendering listener)
			throws JobFailure, InterruptedException {
		BlenderProcess process = blender.installation().launch(script, request.toString());
		this.running.set(process);
		MemoryWatch watch = new MemoryWatch(process, blender.megabytes());
		try (watch) {
			if (this.closed || !listener.isWanted()) {
				// A kill that came before Blender was started had nothing to kill.
				throw JobFailure.of(FailureCode.BLENDER_CRASHED, "Blender was stopped before it began");
			}
			new Conversation(process, new Patience(patience, patience, patience)).awaitErrand(listener);
		}
		catch (JobFailure failure) {
			throw watch.explain(failure);
		}
		finally {
			kill();
		}
	}

	void kill() {
		BlenderProcess process = this.running.getAndSet(null);
		if (process != null) {
			process.stop();
		}
	}

	@Override
	public void close() {
		this.closed = true;
		kill();
	}

}
