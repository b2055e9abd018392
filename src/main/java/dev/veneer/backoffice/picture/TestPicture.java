package dev.veneer.backoffice.picture;

import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a picture.
 *
 * @param missing {@code quality} or {@code finish} when there is none, so that it can't
 * be made
 * @param address where it lies
 * @param stale whether it was made from an earlier version
 * @param job that makes it, or made it last
 */
public record TestPicture(@Nullable String missing, @Nullable String address, boolean stale, @Nullable Job job) {

	/** Nothing yet, and nobody asked. */
	public static final TestPicture NONE = new TestPicture(null, null, false, null);

	public static TestPicture without(String what) {
		return new TestPicture(what, null, false, null);
	}

	public boolean isPending() {
		return this.job != null && !this.job.state().isEnded();
	}

	public boolean isFailed() {
		return this.job != null && this.job.state() == JobState.FAILED;
	}

	public long percent() {
		return (this.job != null) ? Math.round(this.job.progress() * 100) : 0;
	}

	/** Whether there is something to press a button for. */
	public boolean isWanted() {
		return this.missing == null && !isPending() && (this.address == null || this.stale);
	}

}
