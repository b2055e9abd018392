package dev.veneer.rendering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.veneer.image.Qualities;
import dev.veneer.rendering.job.Attempts;
import dev.veneer.rendering.job.JobLedger;
import dev.veneer.rendering.job.JobSurvey;
import dev.veneer.rendering.job.RenderJob;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The renders that are or were wanted.
 */
@Component
public class Jobs {

	private final JobLedger ledger;

	private final JobSurvey survey;

	private final Attempts attempts;

	private final Qualities qualities;

	Jobs(JobLedger ledger, JobSurvey survey, Attempts attempts, Qualities qualities) {
		this.ledger = ledger;
		this.survey = survey;
		this.attempts = attempts;
		this.qualities = qualities;
	}

	public Optional<Job> find(JobId id) {
		return this.ledger.find(id).map(RenderJob::view);
	}

	/**
	 * Those of them that there are.
	 */
	public List<Job> findAll(List<JobId> ids) {
		return this.ledger.findAll(ids.stream().map(JobId::value).toList()).stream().map(RenderJob::view).toList();
	}

	/**
	 * The newest job for the same picture, if there was one after this.
	 */
	public Optional<Job> later(Job job) {
		return this.qualities.key(job.quality(), job.name())
			.flatMap(this.ledger::findLast)
			.map(RenderJob::view)
			.filter((last) -> last.id().value() > job.id().value());
	}

	/**
	 * The newest jobs of that state, or of any.
	 */
	public List<Job> list(@Nullable JobState state, int limit) {
		return this.survey.list(state, limit);
	}

	/**
	 * How many jobs go before a queued one: those in work, and those queued that are more
	 * urgent, or as urgent and older.
	 */
	public int ahead(Job job) {
		return this.survey.ahead(job);
	}

	/**
	 * What became of each claim of the job, the first one first.
	 */
	public List<Attempt> attempts(JobId id) {
		return this.attempts.of(id);
	}

	/**
	 * Makes a queued job more urgent, or less.
	 * @return whether it was queued
	 */
	@Transactional
	public boolean prioritize(JobId id, Priority priority) {
		Optional<RenderJob> job = this.ledger.lock(id).filter((found) -> found.view().state() == JobState.QUEUED);
		job.filter((found) -> found.view().priority() != priority).ifPresent((found) -> {
			found.prioritize(priority, false);
			this.ledger.save(found);
		});
		return job.isPresent();
	}

	/**
	 * Ends the job, and kills its render. A picture that is there stays.
	 * @return whether it was not ended yet
	 */
	@Transactional
	public boolean cancel(JobId id) {
		return end(id, (job) -> true);
	}

	/**
	 * Ends a job that nobody waits for but the one who gives it up. One that is more
	 * urgent than an order's is somebody else's, too, and stays.
	 * @param active whether it may be killed in work, too
	 * @param forced whether it was wanted to make a picture anew; if not, one that does
	 * is somebody else's by now
	 * @return whether it was ended by that
	 */
	@Transactional
	public boolean withdraw(JobId id, boolean active, boolean forced) {
		return end(id, (job) -> job.view().priority().compareTo(Priority.ORDER) <= 0 && (forced || !job.forced())
				&& (active || job.view().state() == JobState.QUEUED));
	}

	private boolean end(JobId id, Predicate<RenderJob> which) {
		Optional<RenderJob> job = this.ledger.lock(id)
			.filter((found) -> !found.view().state().isEnded() && which.test(found));
		job.ifPresent((found) -> {
			Instant now = Instant.now();
			if (found.view().state() == JobState.ACTIVE) {
				this.attempts.end(found, "CANCELED", null, now);
			}
			found.cancel(now);
			this.ledger.save(found);
		});
		return job.isPresent();
	}

}
