package dev.veneer.rendering.farm;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.veneer.asset.Sha256;
import dev.veneer.image.PictureCheck;
import dev.veneer.image.PictureStore;
import dev.veneer.image.PictureStore.OversizedPictureException;
import dev.veneer.image.Qualities;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.Ticket;
import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.RenderJob;
import dev.veneer.rendering.spec.Pantry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes the bytes of pictures, and looks at them, before anybody says that the job is
 * done.
 */
@Component
class Deliveries {

	private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

	private final JobLedger ledger;

	private final StaleFences staleFences;

	private final PictureStore store;

	private final Qualities qualities;

	private final Pantry pantry;

	private final Cache<String, Sha256> good = Caffeine.newBuilder().maximumSize(1000).build();

	Deliveries(JobLedger ledger, StaleFences staleFences, PictureStore store, Qualities qualities, Pantry pantry) {
		this.ledger = ledger;
		this.staleFences = staleFences;
		this.store = store;
		this.qualities = qualities;
		this.pantry = pantry;
	}

	void take(JobId id, long worker, long fence, Sha256 sha256, InputStream body) throws IOException {
		RenderJob job = this.ledger.find(id).orElseThrow(() -> FarmProblem.unknownJob(id));
		if (!job.isHeldBy(worker, fence)) {
			throw this.staleFences.refuse(id, fence);
		}
		PictureCheck check = check(job.view())
			.orElseThrow(() -> FarmProblem.pictureRejected("its model or quality is not there any more"));
		try {
			this.store.stage(ticket(id, fence), body, check.mostBytes());
		}
		catch (OversizedPictureException ex) {
			throw FarmProblem.pictureRejected(ex.getMessage());
		}
		String ticket = ticket(id, fence);
		Optional<String> complaint = complaint(ticket, this.store.staged(ticket).orElseThrow(), sha256, check);
		if (complaint.isPresent()) {
			this.store.discard(ticket);
			throw FarmProblem.pictureRejected(complaint.get());
		}
	}

	/**
	 * What is wrong with what was staged, if anything. It may have gone to another
	 * instance of the app, or straight to the store, so it is looked at where it is not
	 * known.
	 */
	Optional<String> complaint(String ticket, Resource staged, Sha256 sha256, PictureCheck check) throws IOException {
		if (sha256.equals(this.good.getIfPresent(ticket))) {
			return Optional.empty();
		}
		if (staged.contentLength() > check.mostBytes()) {
			return Optional.of("it has more than " + check.mostBytes() + " bytes");
		}
		try (InputStream bytes = staged.getInputStream()) {
			if (!Sha256.of(bytes).equals(sha256)) {
				return Optional.of("its bytes are not those of the digest that was told");
			}
		}
		Optional<String> complaint = Optional.empty();
		try (InputStream bytes = staged.getInputStream()) {
			complaint = check.complaint(bytes);
		}
		if (complaint.isEmpty()) {
			this.good.put(ticket, sha256);
		}
		return complaint;
	}

	/**
	 * What the job's picture has to be; nothing when that can't be told any more.
	 */
	Optional<PictureCheck> check(Job job) {
		return this.qualities.find(job.quality())
			.flatMap((quality) -> this.pantry.gather(job.name().scene(), quality))
			.map((ingredients) -> new PictureCheck(ingredients.quality().format(), ingredients.width(),
					ingredients.height()));
	}

	/**
	 * Drops what that claim brought, if anything, as soon as this transaction has ended
	 * well. What can't be dropped then, the janitor finds.
	 */
	void forget(JobId job, long fence) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				drop(job, fence);
			}

		});
	}

	private void drop(JobId job, long fence) {
		try {
			this.store.discard(ticket(job, fence));
		}
		catch (IOException ex) {
			log.info("job={} staged=left reason={}", job, ex.getMessage());
		}
	}

	static String ticket(JobId job, long fence) {
		return new Ticket(job, fence).toString();
	}

}
