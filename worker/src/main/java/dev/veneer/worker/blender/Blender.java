package dev.veneer.worker.blender;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import dev.veneer.worker.farm.FailureCode;
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

	private final long megabytes;

	private final AtomicReference<@Nullable BlenderProcess> running = new AtomicReference<>();

	private volatile BlenderFacts facts = BlenderFacts.UNKNOWN;

	private volatile int renders;

	private volatile boolean failedToStart;

	private volatile boolean closed;

	public Blender(Installation installation, Patience patience, long megabytes) {
		this.installation = installation;
		this.patience = patience;
		this.megabytes = megabytes;
	}

	Installation installation() {
		return this.installation;
	}

	/** The memory that it may take. */
	long megabytes() {
		return this.megabytes;
	}

	/** Of the last Blender that got ready. */
	public BlenderFacts facts() {
		return this.facts;
	}

	/** True after a start that failed, until one succeeds. */
	public boolean failedToStart() {
		return this.failedToStart;
	}

	public boolean isMissing() {
		return this.installation.program().isEmpty();
	}

	/** Starts Blender unless one is ready. Also cheap insurance between two renders. */
	public synchronized void ensureReady() throws JobFailure, InterruptedException {
		BlenderProcess process = this.running.get();
		if (process == null || !process.isAlive()) {
			stop();
			this.failedToStart = true;
			boot();
			this.failedToStart = false;
		}
	}

	/** Starts Blender ahead of need; a failure shows when it is needed. */
	public void warm() {
		try {
			ensureReady();
		}
		catch (JobFailure failure) {
			if (!this.closed) {
				log.warn("{}", failure.getMessage());
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private void boot() throws JobFailure, InterruptedException {
		BlenderProcess process = this.installation.launch("serve.py");
		this.running.set(process);
		if (this.closed) {
			stop();
		}
		this.renders = 0;
		try {
			this.facts = new Conversation(process, this.patience).awaitReady();
			log.info("Blender {} is ready", this.facts.version());
		}
		catch (JobFailure failure) {
			stop();
			throw failure;
		}
	}

	/** Gives the seconds that Blender itself counted. */
	public double render(Path scene, Rendering listener) throws JobFailure, InterruptedException {
		ensureReady();
		BlenderProcess process = this.running.get();
		if (process == null) {
			throw JobFailure.of(FailureCode.BLENDER_CRASHED, "Blender was stopped before the render began");
		}
		if (!listener.isWanted()) {
			// A kill that came before Blender was ready had nothing to kill.
			throw JobFailure.of(FailureCode.BLENDER_CRASHED,
					"Nobody wanted the render any more when Blender was ready");
		}
		this.renders++;
		MemoryWatch watch = new MemoryWatch(process, this.megabytes);
		try (watch) {
			return new Conversation(process, this.patience).render(scene, listener);
		}
		catch (JobFailure failure) {
			if (failure.code() == FailureCode.BLENDER_CRASHED || failure.code() == FailureCode.BLENDER_TIMEOUT) {
				stop();
			}
			throw watch.explain(failure);
		}
	}

	/** Between renders: a tired Blender makes room for a new one. */
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

}
