package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Json;
import org.jspecify.annotations.Nullable;

/**
 * What is said to one Blender and what it may take to answer. Never mends anything: a
 * process that crashed or hung is left to whoever started it.
 */
record Conversation(BlenderProcess process, Patience patience) {

	BlenderFacts awaitReady() throws JobFailure, InterruptedException {
		Deadline deadline = new Deadline(this.patience.start());
		while (true) {
			BlenderLine line = this.process.next(deadline.left());
			if (line instanceof BlenderLine.Ready ready) {
				return facts(ready);
			}
			requireLife(line, "before it was ready", this.patience.start());
		}
	}

	private static BlenderFacts facts(BlenderLine.Ready ready) throws JobFailure {
		if (!ready.numpy()) {
			throw JobFailure.of(FailureCode.BLENDER_CRASHED,
					"Blender " + ready.blender() + " has no numpy. On Debian: apt-get install python3-numpy");
		}
		return BlenderFacts.of(ready);
	}

	/** Gives the seconds that Blender itself counted. */
	double render(Path scene, Rendering listener) throws JobFailure, InterruptedException {
		try {
			this.process.say(Json.MAPPER.writeValueAsString(new Job(scene.toString())));
		}
		catch (IOException closedPipe) {
			throw crash("before the render");
		}
		return awaitDone("during the render",
				(progress) -> listener.progress(progress.fraction(), this.process.tail().last()));
	}

	/**
	 * Of a script that was told everything when it was started. Renders on its way are
	 * only a part of it, so what counts is its own word of how far it is.
	 */
	void awaitErrand(Rendering listener) throws JobFailure, InterruptedException {
		awaitDone("during the preparation", (progress) -> {
			if (!progress.at().isEmpty()) {
				listener.progress(progress.fraction(), progress.at());
			}
		});
	}

	private double awaitDone(String when, Consumer<BlenderLine.Progress> onProgress)
			throws JobFailure, InterruptedException {
		Deadline deadline = new Deadline(this.patience.render());
		while (true) {
			BlenderLine line = this.process.next(deadline.leftBut(this.patience.silence()));
			if (line instanceof BlenderLine.Done done) {
				return done.seconds();
			}
			if (line instanceof BlenderLine.Failed failed) {
				throw JobFailure.of(failed.code(), failed.message(), this.process.tail().text());
			}
			if (line instanceof BlenderLine.Progress progress) {
				onProgress.accept(progress);
			}
			requireLife(line, when, this.patience.render());
		}
	}

	private void requireLife(@Nullable BlenderLine line, String when, Duration patience)
			throws JobFailure, InterruptedException {
		if (line instanceof BlenderLine.End) {
			throw crash(when);
		}
		if (line == null) {
			throw JobFailure.of(FailureCode.BLENDER_TIMEOUT,
					"Blender hung " + when + " and was killed; it may take " + patience.toSeconds() + " s",
					this.process.tail().text());
		}
	}

	private JobFailure crash(String when) throws InterruptedException {
		return JobFailure.of(FailureCode.BLENDER_CRASHED,
				"Blender ended " + when + " with " + this.process.ending() + ".", this.process.tail().text());
	}

	record Job(String scene) {
	}

}
