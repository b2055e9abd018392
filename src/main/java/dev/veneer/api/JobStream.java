package dev.veneer.api;

import java.util.concurrent.atomic.AtomicReference;

import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import org.jspecify.annotations.Nullable;

/**
 * One who follows a job. A slow reader gets the newest state and never a backlog.
 */
class JobStream {

	private final EventReader reader;

	private final JobJsons jsons;

	private final AtomicReference<@Nullable Job> newest = new AtomicReference<>();

	private volatile @Nullable Job last;

	private @Nullable JobJson told;

	JobStream(EventReader reader, JobJsons jsons) {
		this.reader = reader;
		this.jsons = jsons;
	}

	void changed(Job job) {
		if (this.newest.getAndSet(job) == null) {
			this.reader.later(this::sendNewest);
		}
	}

	/**
	 * A queued job moves up without a change of its own.
	 */
	void lookAgain() {
		Job job = this.last;
		if (job != null && job.state() == JobState.QUEUED) {
			this.reader.later(this::sendPlace);
		}
	}

	private synchronized void sendNewest() {
		Job job = this.newest.getAndSet(null);
		if (job != null) {
			this.last = job;
			tell(job);
		}
	}

	private synchronized void sendPlace() {
		Job job = this.last;
		if (job != null && job.state() == JobState.QUEUED) {
			tell(job);
		}
	}

	private void tell(Job job) {
		JobJson json = this.jsons.forAnybody(job);
		if (json.equals(this.told)) {
			return;
		}
		this.told = json;
		boolean ended = job.state().isEnded();
		this.reader.send(ended ? "end" : "progress", json);
		if (ended) {
			this.reader.close();
		}
	}

}
