package dev.veneer.worker.blender;

import java.util.List;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.JobFailure;

/**
 * Ends a Blender that takes more memory than it may, before the machine suffers. Looks
 * ten times a second, in which Blender can take some hundred megabytes more.
 */
final class MemoryWatch implements AutoCloseable {

	private static final long PERIOD_MILLIS = 100;

	private static final int LOOKS_AT_ONE_FAMILY = 10;

	private final BlenderProcess process;

	private final long most;

	private final Thread thread = new Thread(this::watch, "memory-watch");

	private Family family = new Family(List.of());

	private int looks;

	private volatile boolean exceeded;

	MemoryWatch(BlenderProcess process, long megabytes) {
		this.process = process;
		this.most = megabytes;
		this.thread.setDaemon(true);
		this.thread.start();
	}

	private void watch() {
		try {
			// Most renders of a sketchbook are over before the first look.
			Thread.sleep(PERIOD_MILLIS);
			while (!looksTooLarge()) {
				Thread.sleep(PERIOD_MILLIS);
			}
			this.exceeded = true;
			this.process.stop();
		}
		catch (InterruptedException closed) {
			// The render is over.
		}
	}

	/** Who belongs to the family changes seldom, and is dear to find out. */
	private boolean looksTooLarge() {
		if (this.looks++ % LOOKS_AT_ONE_FAMILY == 0) {
			this.family = this.process.family();
		}
		return this.family.megabytes() > this.most;
	}

	/** What the failure really was. A Blender that gets no memory at all just crashes. */
	JobFailure explain(JobFailure failure) {
		String log = failure.report().log();
		boolean refused = failure.code() == FailureCode.BLENDER_CRASHED
				&& (log.contains("alloc returns null") || log.contains("bad_alloc"));
		if (!this.exceeded && !refused) {
			return failure;
		}
		return JobFailure.of(FailureCode.OUT_OF_MEMORY,
				"The render needed more than the " + this.most
						+ " MB of memory that it may take here, and was stopped. Perhaps a modifier of the model"
						+ " (subdivision, array, particles) makes far more for the render than one sees in Blender",
				log);
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
