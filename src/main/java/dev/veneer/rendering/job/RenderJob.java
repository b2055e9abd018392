package dev.veneer.rendering.job;

import java.time.Duration;
import java.time.Instant;

import dev.veneer.image.Engine;
import dev.veneer.image.Fingerprint;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.scene.RenderName;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code job}, and the verbs that change it. Whoever means to use a verb has the
 * row locked.
 */
public final class RenderJob {

	final long id;

	final String quality;

	final RenderName name;

	final Instant created;

	long version;

	Engine engine;

	final @Nullable String blender;

	Priority priority;

	boolean forced;

	JobState state;

	int attempts;

	long fence;

	@Nullable Long workerId;

	@Nullable String worker;

	@Nullable Instant leaseUntil;

	@Nullable String fingerprint;

	double progress;

	@Nullable String line;

	@Nullable String reasonCode;

	@Nullable String reason;

	Instant notBefore;

	@Nullable Instant avoidUntil;

	@Nullable Instant publishedAt;

	@Nullable Instant started;

	@Nullable Instant ended;

	Move last = Move.MAKE;

	RenderJob(long id, String quality, RenderName name, Route route, Priority priority, boolean forced,
			Instant created) {
		this.id = id;
		this.quality = quality;
		this.name = name;
		this.engine = route.engine();
		this.blender = route.blender();
		this.priority = priority;
		this.forced = forced;
		this.created = created;
		this.notBefore = created;
		this.state = JobState.QUEUED;
	}

	public Job view() {
		return new Job(new JobId(this.id), this.name, this.quality, this.engine, this.blender, this.state,
				this.priority, this.attempts, this.fence, this.worker, this.progress, this.line, this.reasonCode,
				this.reason, this.created, this.started, this.ended);
	}

	public long version() {
		return this.version;
	}

	public boolean forced() {
		return this.forced;
	}

	/**
	 * What the picture is made from, as it was when the job was claimed.
	 */
	public Fingerprint fingerprint() {
		if (this.fingerprint == null) {
			throw new IllegalStateException("Job " + this.id + " was never claimed");
		}
		return Fingerprint.parse(this.fingerprint);
	}

	/**
	 * Whether the machine failed it last and shall leave it to others for a while. A
	 * worker that is started anew there is no other.
	 */
	public boolean avoids(String machine, Instant now) {
		return this.avoidUntil != null && now.isBefore(this.avoidUntil) && machine.equals(this.worker);
	}

	public boolean wasClaimed() {
		return this.fingerprint != null;
	}

	public boolean endedAfter(Instant moment) {
		return this.ended != null && this.ended.isAfter(moment);
	}

	public boolean isClaimable(Instant now) {
		return this.state == JobState.QUEUED && !now.isBefore(this.notBefore);
	}

	/**
	 * Whether it is queued, and not to be begun before a later moment.
	 */
	public boolean isEarly(Instant now) {
		return this.state == JobState.QUEUED && now.isBefore(this.notBefore);
	}

	public Instant due() {
		return this.notBefore;
	}

	/**
	 * Whether the claim of that number is the worker's and still holds.
	 */
	public boolean isHeldBy(long worker, long fence) {
		return this.state == JobState.ACTIVE && wasHeldBy(worker, fence);
	}

	/**
	 * Whether the last claim has that number and was the worker's.
	 */
	public boolean wasHeldBy(long worker, long fence) {
		return this.fence == fence && Long.valueOf(worker).equals(this.workerId);
	}

	/**
	 * Makes it more urgent, or less.
	 * @param forced whether it is made anew when there is a picture already
	 */
	public void prioritize(Priority priority, boolean forced) {
		move(Move.PRIORITIZE);
		this.priority = priority;
		this.forced |= forced;
		this.publishedAt = null;
	}

	/**
	 * Has its message sent again later: whoever got it is not the one to do it.
	 */
	public void defer(Instant until) {
		move(Move.DEFER);
		this.notBefore = until;
		this.publishedAt = null;
	}

	/**
	 * Gives it to another engine, since no worker is left that has its own.
	 */
	public void reroute(Engine engine) {
		move(Move.REROUTE);
		this.engine = engine;
		this.publishedAt = null;
	}

	public void claim(Claimant worker, Fingerprint fingerprint, Instant now, Duration lease) {
		move(Move.CLAIM);
		this.fence++;
		this.attempts++;
		this.workerId = worker.id();
		this.worker = worker.name();
		this.fingerprint = fingerprint.toString();
		this.leaseUntil = now.plus(lease);
		this.started = now;
	}

	public void find(Instant now) {
		move(Move.FIND);
		done(now);
	}

	public void refuse(Failure failure, Instant now) {
		move(Move.REFUSE);
		because(failure);
		end(now);
	}

	public void complete(Instant now) {
		move(Move.COMPLETE);
		done(now);
	}

	/**
	 * Hands it back: another worker may take it at once, and nothing failed.
	 */
	public void giveBack(Instant now) {
		move(Move.RETURN);
		this.attempts--;
		requeue(now);
	}

	/**
	 * Ends the attempt: the job is tried again after a while, or fails.
	 */
	public void fail(Failure failure, Instant now, RenderingSettings settings) {
		Instant again = now.plus(settings.backOffAfter(Math.max(1, this.attempts)));
		fail(failure, now, again, settings);
		this.avoidUntil = again.plus(settings.elsewhere());
	}

	/**
	 * Ends the attempt of a worker that has been silent for too long. Anybody may go on
	 * at once; a machine that loses it a second time leaves it to others.
	 */
	public void expire(Instant now, RenderingSettings settings) {
		fail(Failure.retryable("WORKER_LOST", "Worker " + this.worker + " fell silent"), now, now, settings);
		if (this.attempts > 1) {
			this.avoidUntil = now.plus(settings.elsewhere());
		}
	}

	private void fail(Failure failure, Instant now, Instant again, RenderingSettings settings) {
		boolean another = failure.retryable() && this.attempts < settings.attempts();
		move(another ? Move.RETRY : Move.FAIL);
		because(failure);
		if (another) {
			requeue(again);
		}
		else {
			end(now);
		}
	}

	public void cancel(Instant now) {
		move(Move.CANCEL);
		end(now);
	}

	private void move(Move move) {
		if (!move.isLegalFrom(this.state)) {
			throw new IllegalMoveException(new JobId(this.id), this.state, move);
		}
		this.state = move.to();
		this.last = move;
	}

	private void because(Failure failure) {
		this.reasonCode = failure.code();
		this.reason = failure.message();
	}

	private void requeue(Instant notBefore) {
		this.progress = 0;
		this.line = null;
		this.leaseUntil = null;
		this.notBefore = notBefore;
		this.publishedAt = null;
	}

	private void done(Instant now) {
		this.progress = 1;
		this.line = null;
		this.reasonCode = null;
		this.reason = null;
		end(now);
	}

	private void end(Instant now) {
		this.leaseUntil = null;
		this.ended = now;
	}

}
