package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import dev.veneer.worker.blender.Folders;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Finished results on disk until the app has taken or refused them, so that neither
 * side's death loses a picture.
 *
 * <pre>
 * outbox/42-3/             job 42, fence 3
 *     picture.webp
 *     delivery.json        appears last: from here on it is a result
 * </pre>
 */
public final class Outbox {

	private static final Logger log = LoggerFactory.getLogger(Outbox.class);

	private static final String DELIVERY = "delivery.json";

	/** An outage of the store that is longer costs the render. */
	private static final Duration PATIENCE = Duration.ofSeconds(45);

	private final Path folder;

	private final Courier courier;

	private final Stopping stopping;

	/** Entries of the job at work, which brings them itself. */
	private final Set<Path> taken = ConcurrentHashMap.newKeySet();

	private final Lock sweep = new ReentrantLock();

	public Outbox(Path folder, FarmClient farm, Stopping stopping) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.courier = new Courier(farm);
		this.stopping = stopping;
		for (Path entry : entries()) {
			if (!holds(entry)) {
				delete(entry);
			}
		}
	}

	/** An entry that is the caller's until it is released or deleted. */
	Path entry(long job, int fence) throws IOException {
		Path entry = this.folder.resolve(job + "-" + fence);
		delete(entry);
		Files.createDirectories(entry);
		this.taken.add(entry);
		return entry;
	}

	void keep(Path entry, Delivery delivery) throws IOException {
		Path part = entry.resolve(DELIVERY + ".part");
		Files.write(part, Json.MAPPER.writeValueAsBytes(delivery));
		Files.move(part, entry.resolve(DELIVERY), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** From here on {@link #deliverAll()} brings what is left of it. */
	void release(Path entry) {
		this.taken.remove(entry);
	}

	/**
	 * Offers again what jobs have left here, until the worker stops. One that can't be
	 * brought holds up those behind it, but no job and no second caller.
	 */
	public void deliverAll() {
		if (!this.sweep.tryLock()) {
			return;
		}
		try {
			entries().stream()
				.takeWhile((entry) -> !this.stopping.isStopping())
				.filter((entry) -> holds(entry) && !this.taken.contains(entry))
				.forEach(this::deliverLeft);
		}
		finally {
			this.sweep.unlock();
		}
	}

	private void deliverLeft(Path entry) {
		try {
			deliver(entry, () -> !this.stopping.isStopping());
		}
		catch (RuntimeException unexpected) {
			// An exception would end the schedule, and keep those behind it here.
			log.error("{} can't be delivered", entry, unexpected);
		}
	}

	/** Leaves the entry as it is when the app could not be asked, or nobody waits. */
	void deliver(Path entry, BooleanSupplier wanted) {
		try {
			Delivery delivery = Json.MAPPER.readValue(Files.readAllBytes(entry.resolve(DELIVERY)), Delivery.class);
			this.courier.bring(entry, delivery, wanted);
			delete(entry);
		}
		catch (FarmRefused refused) {
			if (refused.isUnauthorized()) {
				log.error("The app doesn't know this worker's token; results wait in {}", this.folder);
				return;
			}
			log.info("The app doesn't want {} any more: {}", entry.getFileName(), refused.getMessage());
			delete(entry);
		}
		catch (JacksonException rubbish) {
			log.warn("{} can't be read and is dropped", entry);
			delete(entry);
		}
		catch (IOException unreachable) {
			if (Files.exists(entry)) {
				log.warn("{} waits in the outbox: {}", entry.getFileName(), unreachable.getMessage());
			}
		}
	}

	/** Whether a job still has to wait for it to be delivered. */
	boolean isDue(Path entry) {
		return holds(entry) && !isOverdue(entry);
	}

	/** Whether it could not be brought for too long. */
	static boolean isOverdue(Path entry) {
		long kept = entry.resolve(DELIVERY).toFile().lastModified();
		return System.currentTimeMillis() - kept > PATIENCE.toMillis();
	}

	private boolean holds(Path entry) {
		return Files.exists(entry.resolve(DELIVERY));
	}

	/** Whether the app has had everything. */
	public boolean isEmpty() {
		return entries().stream().noneMatch(this::holds);
	}

	private List<Path> entries() {
		try (Stream<Path> entries = Files.list(this.folder)) {
			return entries.sorted().toList();
		}
		catch (IOException failure) {
			log.warn("The outbox can't be read: {}", failure.getMessage());
			return List.of();
		}
	}

	void delete(Path entry) {
		try {
			Folders.delete(entry);
			release(entry);
		}
		catch (IOException failure) {
			log.warn("{} can't be deleted: {}", entry, failure.getMessage());
		}
	}

}
