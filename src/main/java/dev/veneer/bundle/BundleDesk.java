package dev.veneer.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import dev.veneer.bundle.StagedBundle.Stage;
import dev.veneer.material.MapReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes bundles that people send: unpacks them, tries them out, and reads them in when
 * somebody has seen what they do.
 */
@Component
public class BundleDesk {

	private static final Logger log = LoggerFactory.getLogger(BundleDesk.class);

	private static final Duration LIFETIME = Duration.ofDays(1);

	private final StagingFolder staging;

	private final BundleImporter importer;

	private final MapReader maps;

	private final BundleThread thread;

	BundleDesk(StagingFolder staging, BundleImporter importer, MapReader maps, BundleThread thread) {
		this.staging = staging;
		this.importer = importer;
		this.maps = maps;
		this.thread = thread;
	}

	/**
	 * Takes a ZIP, and looks at what is in it. Nothing is left of one that is refused.
	 * @param name of the file as it was sent
	 * @param by who sends it
	 * @return its id
	 * @throws BundleException when it had better not be unpacked, or has no catalogue
	 */
	public String stage(String name, String by, Upload upload) {
		String id = UUID.randomUUID().toString().replace("-", "");
		boolean kept = false;
		try {
			Path zip = Files.createDirectories(this.staging.of(id)).resolve("upload.zip");
			upload.writeTo(zip);
			Path root = new Unpacking(zip, this.staging.files(id)).unpack();
			Files.delete(zip);
			refuse(new FileCheck(root, this.maps).check());
			Bundle.open(root);
			this.staging.write(new StagedBundle(id, name, by, Instant.now(),
					this.staging.files(id).relativize(root).toString(), Stage.SENT, null));
			kept = true;
			log.info("bundle={} by={} stage=SENT", id, by);
		}
		catch (IOException ex) {
			log.error("bundle={} can't be unpacked", id, ex);
			throw new BundleException(Complaint.of(Flaw.DISK), ex);
		}
		finally {
			if (!kept) {
				this.staging.delete(id);
			}
		}
		look(id);
		return id;
	}

	private static void refuse(List<Conflict> conflicts) {
		if (!conflicts.isEmpty()) {
			throw BundleException.because(conflicts);
		}
	}

	public Optional<StagedBundle> find(String id) {
		return this.staging.find(id);
	}

	/**
	 * Those that wait, the newest first.
	 */
	public List<StagedBundle> all() {
		return this.staging.all();
	}

	/**
	 * Whether it is being looked at or read in by this instance of the app.
	 */
	public boolean isAtWork(String id) {
		return this.thread.isAtWork(id);
	}

	/**
	 * Looks at what it would do now. Returns when that is known, or after a while.
	 * @return false when it is at work already, and nothing was begun
	 */
	public boolean look(String id) {
		return work(id, (bundle) -> (bundle.stage() == Stage.TAKEN) ? bundle
				: bundle.moved(Stage.SEEN, this.importer.look(root(bundle))));
	}

	/**
	 * Reads it in, if it still does what it did when somebody looked. Returns when that
	 * is done, or after a while.
	 * @return false when it is at work already, and nothing was begun
	 */
	public boolean take(String id) {
		return work(id, (bundle) -> {
			Findings expected = bundle.findings();
			if (expected == null || !bundle.canBeTaken()) {
				return bundle;
			}
			Findings found = this.importer.readIf(root(bundle), expected);
			boolean taken = found.equals(expected);
			log.info("bundle={} stage={} changes={}", id, taken ? Stage.TAKEN : Stage.OUTDATED, found.changes().size());
			return bundle.moved(taken ? Stage.TAKEN : Stage.OUTDATED, found);
		});
	}

	/**
	 * Forgets it, unless it is at work.
	 * @return whether it is gone
	 */
	public boolean discard(String id) {
		if (isAtWork(id) || this.staging.find(id).isEmpty()) {
			return false;
		}
		this.staging.delete(id);
		return true;
	}

	private boolean work(String id, UnaryOperator<StagedBundle> deed) {
		return this.thread.work(id,
				() -> this.staging.find(id).map((bundle) -> attempt(bundle, deed)).ifPresent(this::note));
	}

	private void note(StagedBundle bundle) {
		this.staging.write(bundle);
		if (bundle.stage() == Stage.TAKEN) {
			this.staging.deleteFiles(bundle.id());
		}
	}

	private static StagedBundle attempt(StagedBundle bundle, UnaryOperator<StagedBundle> deed) {
		try {
			return deed.apply(bundle);
		}
		catch (RuntimeException ex) {
			log.error("bundle={} stage=FAILED", bundle.id(), ex);
			return bundle.moved(Stage.FAILED, null);
		}
	}

	private Path root(StagedBundle bundle) {
		return this.staging.files(bundle.id()).resolve(bundle.root());
	}

	@Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void expire() {
		int expired = this.staging.expire(Instant.now().minus(LIFETIME));
		if (expired > 0) {
			log.info("{} bundles that nobody wanted are deleted", expired);
		}
	}

	/**
	 * What somebody sends.
	 */
	@FunctionalInterface
	public interface Upload {

		void writeTo(Path file) throws IOException;

	}

}
