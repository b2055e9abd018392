package dev.veneer.preparation.work;

import java.time.Duration;
import java.time.Instant;

import dev.veneer.asset.Asset;
import dev.veneer.model.Aspect;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.Inspection;
import dev.veneer.preparation.Upload;
import dev.veneer.preparation.UploadState;
import dev.veneer.rendering.RenderingSettings;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code preparation}, and the verbs that change it. Whoever means to use a verb
 * has the row locked.
 */
public final class Preparation {

	private static final Duration REST = Duration.ofSeconds(3);

	final long id;

	final ModelName model;

	final boolean version;

	final Aspect aspect;

	final String fileName;

	final Asset source;

	final String person;

	final Instant created;

	UploadState state = UploadState.QUEUED;

	int attempts;

	long fence;

	@Nullable Long workerId;

	@Nullable String worker;

	@Nullable Instant leaseUntil;

	Instant notBefore;

	double progress;

	@Nullable String line;

	@Nullable String reasonCode;

	@Nullable String reason;

	@Nullable String log;

	@Nullable Inspection inspection;

	@Nullable Instant ended;

	Preparation(long id, ModelName model, boolean version, Aspect aspect, String fileName, Asset source, String person,
			Instant created) {
		this.id = id;
		this.model = model;
		this.version = version;
		this.aspect = aspect;
		this.fileName = fileName;
		this.source = source;
		this.person = person;
		this.created = created;
		this.notBefore = created;
	}

	public Upload view() {
		return new Upload(this.id, this.model, this.version, this.aspect, this.fileName, this.source, this.person,
				this.state, this.attempts, this.worker, this.progress, this.line, this.reasonCode, this.reason,
				this.log, this.inspection, this.created, this.ended);
	}

	/**
	 * The number of the last claim; what an earlier one brings is refused.
	 */
	public long fence() {
		return this.fence;
	}

	public boolean isClaimable(Instant now) {
		return this.state == UploadState.QUEUED && !now.isBefore(this.notBefore);
	}

	/**
	 * Whether the claim of that number is the worker's and still holds.
	 */
	public boolean isHeldBy(long worker, long fence) {
		return this.state == UploadState.ACTIVE && wasHeldBy(worker, fence);
	}

	/**
	 * Whether the last claim has that number and was the worker's.
	 */
	public boolean wasHeldBy(long worker, long fence) {
		return this.fence == fence && Long.valueOf(worker).equals(this.workerId);
	}

	boolean isOverdue(Instant now) {
		return this.state == UploadState.ACTIVE && this.leaseUntil != null && this.leaseUntil.isBefore(now);
	}

	/**
	 * Whether nothing happened to it since then, and nobody is at it or made a model of
	 * it.
	 */
	boolean isForgotten(Instant before) {
		Instant last = (this.ended != null) ? this.ended : this.notBefore;
		return last.isBefore(before) && this.state != UploadState.ACTIVE && this.state != UploadState.USED;
	}

	public void claim(long workerId, String worker, Instant now, Duration lease) {
		move(Move.CLAIM);
		this.fence++;
		this.attempts++;
		this.workerId = workerId;
		this.worker = worker;
		this.leaseUntil = now.plus(lease);
	}

	/**
	 * Hands it back: another worker may take it in a moment, and nothing failed. At once
	 * it would only go back to the one that could not do it.
	 */
	public void giveBack(Instant now) {
		move(Move.RETURN);
		this.attempts--;
		requeue(now.plus(REST));
	}

	/**
	 * Ends the attempt: it is tried again after a while, or fails.
	 */
	public void fail(Failure failure, Instant now, RenderingSettings settings) {
		fail(failure, now, now.plus(settings.backOffAfter(Math.max(1, this.attempts))), settings);
	}

	/**
	 * Ends the attempt of a worker that has been silent for too long. Another may go on
	 * at once.
	 */
	public void expire(Instant now, RenderingSettings settings) {
		fail(new Failure("WORKER_LOST", true, "Worker " + this.worker + " fell silent", ""), now, now, settings);
	}

	private void fail(Failure failure, Instant now, Instant again, RenderingSettings settings) {
		boolean another = failure.retryable() && this.attempts < settings.attempts();
		move(another ? Move.RETRY : Move.FAIL);
		this.reasonCode = failure.code();
		this.reason = failure.message();
		this.log = failure.log();
		if (another) {
			requeue(again);
		}
		else {
			end(now);
		}
	}

	public void complete(Inspection inspection, Instant now) {
		move(Move.COMPLETE);
		this.inspection = inspection;
		this.progress = 1;
		this.line = null;
		forgetReason();
		end(now);
	}

	/**
	 * Has it prepared once more from the start.
	 */
	public void repeat(Instant now) {
		move(Move.REPEAT);
		this.attempts = 0;
		this.inspection = null;
		this.ended = null;
		forgetReason();
		requeue(now);
	}

	public void use(Instant now) {
		move(Move.USE);
		end(now);
	}

	/**
	 * Throws it away. A worker that has it is told to stop.
	 */
	public void discard(Instant now) {
		move(Move.DISCARD);
		end(now);
	}

	private void move(Move move) {
		if (!move.isLegalFrom(this.state)) {
			throw new IllegalMoveException(this.id, this.state, move);
		}
		this.state = move.to();
	}

	private void forgetReason() {
		this.reasonCode = null;
		this.reason = null;
		this.log = null;
	}

	private void requeue(Instant notBefore) {
		this.progress = 0;
		this.line = null;
		this.leaseUntil = null;
		this.notBefore = notBefore;
	}

	private void end(Instant now) {
		this.leaseUntil = null;
		this.ended = now;
	}

}
