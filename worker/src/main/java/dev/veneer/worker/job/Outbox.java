package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import dev.veneer.worker.blender.Folders;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.FarmRefused;
import dev.veneer.worker.farm.Json;
import dev.veneer.worker.farm.Report;
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

	private final Path folder;

	private final FarmClient farm;

	public Outbox(Path folder, FarmClient farm) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.farm = farm;
		for (Path entry : entries()) {
			if (!Files.exists(entry.resolve(DELIVERY))) {
				delete(entry);
			}
		}
	}

	Path entry(long job, int fence) throws IOException {
		Path entry = this.folder.resolve(job + "-" + fence);
		delete(entry);
		return Files.createDirectories(entry);
	}

	void keep(Path entry, Delivery delivery) throws IOException {
		Path part = entry.resolve(DELIVERY + ".part");
		Files.write(part, Json.MAPPER.writeValueAsBytes(delivery));
		Files.move(part, entry.resolve(DELIVERY), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Offers everything again that the app hasn't answered yet. */
	public void deliverAll() {
		for (Path entry : entries()) {
			if (holds(entry)) {
				deliver(entry);
			}
		}
	}

	/** One at a time, as the same entry may be offered by the job and by the clock. */
	synchronized void deliver(Path entry) {
		try {
			Delivery delivery = read(entry);
			String state = deliver(entry, delivery);
			log.info("Job {} {}: the app has it as {}", delivery.job(), delivery.report().outcome(), state);
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

	/**
	 * Hands back the job of a picture that nobody takes. An app that is away too has
	 * time.
	 */
	synchronized void giveBack(Path entry) {
		try {
			Delivery delivery = read(entry);
			Report report = delivery.report();
			this.farm.report(delivery.job(), Report.returned(report.worker(), report.fence()));
			log.warn("Job {} goes back: its picture could not be delivered", delivery.job());
			delete(entry);
		}
		catch (IOException | JacksonException | FarmRefused unsettled) {
			log.info("{} stays in the outbox: {}", entry.getFileName(), unsettled.getMessage());
		}
	}

	private static Delivery read(Path entry) throws IOException {
		return Json.MAPPER.readValue(Files.readAllBytes(entry.resolve(DELIVERY)), Delivery.class);
	}

	private String deliver(Path entry, Delivery delivery) throws IOException, FarmRefused {
		Report report = delivery.report();
		Delivery.Upload upload = delivery.upload();
		if (upload != null) {
			try {
				this.farm.upload(upload.url(), upload.headers(), report.worker(), report.fence(),
						entry.resolve(upload.picture()), upload.sha256());
			}
			catch (FarmRefused refused) {
				if (!refused.isRejectedPicture()) {
					throw refused;
				}
				report = delivery
					.rejected(new Report.Failure(FailureCode.PICTURE_REJECTED, FailureCode.PICTURE_REJECTED.retryable(),
							refused.getMessage(), ""))
					.report();
			}
		}
		return this.farm.report(delivery.job(), report);
	}

	/** Whether the app has not had it yet. */
	boolean holds(Path entry) {
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
		}
		catch (IOException failure) {
			log.warn("{} can't be deleted: {}", entry, failure.getMessage());
		}
	}

}
