package dev.veneer.worker.blender;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.JobFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Blenders of this machine, of which one lives at a time: a job of another version
 * ends the one before.
 */
public final class Blenders implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Blenders.class);

	private final List<Blender> all;

	/** Those that got ready and are what the operator says; first the default. */
	private volatile List<Blender> offered = List.of();

	private volatile Blender current;

	private final Errand errand = new Errand();

	private boolean known;

	private volatile boolean closed;

	public Blenders(List<Blender> all) {
		this.all = List.copyOf(all);
		this.current = all.get(0);
	}

	/**
	 * Has the default Blender ready, and at the first call learns the others' versions.
	 * Fails when none is there. A default one that broke after it was ready is offered
	 * when there is no other, and its jobs fail with the reason.
	 */
	public synchronized List<BlenderFacts> takeStock() throws JobFailure, InterruptedException {
		List<Blender> found = new ArrayList<>(this.known ? stillThere() : learn());
		Blender first = this.all.get(0);
		JobFailure trouble = attempt(first);
		if (trouble != null && found.isEmpty() && first.facts() == BlenderFacts.UNKNOWN) {
			throw (trouble.code() == FailureCode.BLENDER_MISSING) ? trouble
					: JobFailure.of(FailureCode.BLENDER_MISSING, "BLENDER is '" + first.installation().blender().name()
							+ "', which never got ready as a Blender does: " + trouble.getMessage());
		}
		if (trouble == null || found.isEmpty()) {
			found.removeIf((blender) -> blender.facts().equals(first.facts()));
			found.add(0, first);
		}
		this.known = true;
		this.offered = List.copyOf(found);
		return offered();
	}

	private List<Blender> stillThere() {
		return this.offered.stream().filter((blender) -> blender != this.all.get(0) && !blender.isMissing()).toList();
	}

	private List<Blender> learn() throws InterruptedException {
		List<Blender> found = new ArrayList<>();
		for (Blender blender : this.all.subList(1, this.all.size())) {
			if (attempt(blender) == null && isAsSaid(blender) && isNew(blender, found)) {
				found.add(blender);
			}
		}
		return found;
	}

	private static boolean isAsSaid(Blender blender) {
		Program program = blender.installation().blender();
		boolean asSaid = program.takes(blender.facts().version());
		if (!asSaid) {
			log.error("VENEER_BLENDERS says that {} is Blender {}, but it is {}; it takes no jobs", program.name(),
					program.version(), blender.facts().version());
		}
		return asSaid;
	}

	private static boolean isNew(Blender blender, List<Blender> found) {
		return found.stream().noneMatch((other) -> other.facts().equals(blender.facts()));
	}

	private @Nullable JobFailure attempt(Blender blender) throws InterruptedException {
		try {
			only(blender).ensureReady();
			return null;
		}
		catch (JobFailure failure) {
			if (!this.closed) {
				log.error("{}\n{}", failure.getMessage(), failure.report().log());
			}
			return failure;
		}
	}

	private Blender only(Blender blender) {
		this.all.stream().filter((other) -> other != blender).forEach(Blender::kill);
		this.current = blender;
		return blender;
	}

	/** As they are now, which may be other than when stock was taken. */
	public List<BlenderFacts> offered() {
		return this.offered.stream().map(Blender::facts).toList();
	}

	public Blender first() {
		return this.offered.get(0);
	}

	/** One of those offered is gone. */
	public boolean isMissing() {
		return this.offered.stream().anyMatch(Blender::isMissing);
	}

	public boolean failedToStart() {
		return this.current.failedToStart();
	}

	/** Of that very version, or not at all: versions differ in their pictures. */
	public synchronized Blender ready(String version) throws JobFailure, InterruptedException {
		Blender blender = this.offered.stream()
			.filter((one) -> one.facts().version().equals(version))
			.findFirst()
			.orElseThrow(() -> JobFailure.of(FailureCode.BLENDER_VERSION_MISSING,
					"The job wants Blender " + version + ", but this worker has " + offered()));
		only(blender).ensureReady();
		if (!blender.facts().version().equals(version)) {
			throw JobFailure.of(FailureCode.BLENDER_MISSING,
					"Blender " + version + " isn't there any more; its place has " + blender.facts().version());
		}
		return blender;
	}

	/**
	 * Has the default Blender run a script once, beside no other: the memory of the
	 * machine is for one of them.
	 */
	public void run(String script, Path request, Duration patience, Rendering listener)
			throws JobFailure, InterruptedException {
		synchronized (this) {
			this.all.forEach(Blender::kill);
		}
		this.errand.run(this.offered.isEmpty() ? this.all.get(0) : first(), script, request, patience, listener);
	}

	public synchronized void warm() {
		this.current.warm();
	}

	public void renewIfTired() {
		this.current.renewIfTired();
	}

	/** Ends a render or an errand in progress, which then fails in its own thread. */
	public void kill() {
		this.all.forEach(Blender::kill);
		this.errand.kill();
	}

	@Override
	public void close() {
		this.closed = true;
		this.all.forEach(Blender::close);
		this.errand.close();
	}

}
