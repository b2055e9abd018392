package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.Json;
import dev.veneer.worker.farm.JobFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one Blender ready and gives it one render after another. It is started anew after
 * a crash, after a kill, and after some hundred renders, in case it leaks. Renders come
 * from one thread; {@link #kill()} may come from any.
 */
public final class Blender implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Blender.class);

	private static final int RENDERS_OF_ONE_PROCESS = 300;

	private final Installation installation;

	private final Patience patience;

	private final AtomicReference<@Nullable BlenderProcess> running = new AtomicReference<>();

	private volatile BlenderFacts facts = BlenderFacts.UNKNOWN;

	private volatile int renders;

	private volatile boolean failedToStart;

	private volatile boolean closed;

	public Blender(Installation installation, Patience patience) {
		this.installation = installation;
		this.patience = patience;
	}

	public BlenderFacts facts() {
		return this.facts;
	}

	/** Starts Blender unless one is ready. Also cheap insurance between two renders. */
	public synchronized void ensureReady() throws JobFailure, InterruptedException {
		BlenderProcess process = this.running.get();
		if (process != null && process.isAlive()) {
			return;
		}
		stop();
		this.failedToStart = true;
		boot();
		this.failedToStart = false;
	}

	/** Starts Blender ahead of need; a failure shows when it is needed. */
	public void warm() {
		try {
			ensureReady();
		}
		catch (JobFailure failure) {
			log.warn("{}", failure.getMessage());
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** True after a start that failed, until one succeeds. */
	public boolean failedToStart() {
		return this.failedToStart;
	}

	public boolean isMissing() {
		return this.installation.program().isEmpty();
	}

	private void boot() throws JobFailure, InterruptedException {
		Path program = this.installation.program()
			.orElseThrow(() -> JobFailure.of(FailureCode.BLENDER_MISSING, "Blender isn't there: '"
					+ this.installation.blender() + "' is no program. Install it, or say where it is in BLENDER"));
		BlenderProcess process = start(program);
		this.running.set(process);
		if (this.closed) {
			stop();
		}
		this.renders = 0;
		awaitReady(process, new Deadline(this.patience.start()));
	}

	private BlenderProcess start(Path program) throws JobFailure {
		try {
			return this.installation.start(program, "serve.py");
		}
		catch (IOException failure) {
			throw JobFailure.of(FailureCode.BLENDER_CRASHED, "Blender can't be started: " + failure.getMessage());
		}
	}

	private void awaitReady(BlenderProcess process, Deadline deadline) throws JobFailure, InterruptedException {
		while (true) {
			BlenderLine line = process.next(deadline.left());
			if (line instanceof BlenderLine.Ready ready) {
				this.facts = BlenderFacts.of(ready);
				requireNumpy(ready);
				log.info("Blender {} is ready", ready.blender());
				return;
			}
			requireLife(process, line, "before it was ready", this.patience.start());
		}
	}

	private void requireNumpy(BlenderLine.Ready ready) throws JobFailure {
		if (!ready.numpy()) {
			stop();
			throw JobFailure.of(FailureCode.BLENDER_CRASHED,
					"Blender " + ready.blender() + " has no numpy. On Debian: apt-get install python3-numpy");
		}
	}

	/** Gives the seconds that Blender itself counted. */
	public double render(Path scene, Rendering listener) throws JobFailure, InterruptedException {
		ensureReady();
		BlenderProcess process = this.running.get();
		if (process == null) {
			throw JobFailure.of(FailureCode.BLENDER_CRASHED, "Blender was stopped before the render began");
		}
		try {
			process.say(Json.MAPPER.writeValueAsString(new Job(scene.toString())));
		}
		catch (IOException closedPipe) {
			stop();
			throw crash(process, "before the render");
		}
		this.renders++;
		return awaitDone(process, listener, new Deadline(this.patience.render()));
	}

	private double awaitDone(BlenderProcess process, Rendering listener, Deadline deadline)
			throws JobFailure, InterruptedException {
		while (true) {
			BlenderLine line = process.next(deadline.leftBut(this.patience.silence()));
			if (line instanceof BlenderLine.Done done) {
				return done.seconds();
			}
			if (line instanceof BlenderLine.Failed failed) {
				throw JobFailure.of(failed.code(), failed.message(), process.tail().text());
			}
			if (line instanceof BlenderLine.Progress progress) {
				listener.progress(progress.fraction(), process.tail().last());
			}
			requireLife(process, line, "during the render", this.patience.render());
		}
	}

	private void requireLife(BlenderProcess process, @Nullable BlenderLine line, String when, Duration patience)
			throws JobFailure, InterruptedException {
		if (line instanceof BlenderLine.End) {
			JobFailure crash = crash(process, when);
			stop();
			throw crash;
		}
		if (line == null) {
			String log = process.tail().text();
			stop();
			throw JobFailure.of(FailureCode.BLENDER_TIMEOUT,
					"Blender hung " + when + " and was killed; it may take " + patience.toSeconds() + " s", log);
		}
	}

	private static JobFailure crash(BlenderProcess process, String when) throws InterruptedException {
		return JobFailure.of(FailureCode.BLENDER_CRASHED, "Blender ended " + when + " with " + process.ending() + ".",
				process.tail().text());
	}

	/** After a render: a tired or suspect Blender is replaced before the next is due. */
	public void renewIfTired() {
		if (this.renders >= RENDERS_OF_ONE_PROCESS) {
			log.info("Blender has rendered {} pictures and is started anew", this.renders);
			stop();
		}
	}

	/** Ends a render in progress, which then fails in its own thread. */
	public void kill() {
		stop();
	}

	private void stop() {
		BlenderProcess process = this.running.getAndSet(null);
		if (process != null) {
			process.stop();
		}
	}

	@Override
	public void close() {
		this.closed = true;
		stop();
	}

	record Job(String scene) {
	}

}
