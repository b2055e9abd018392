package dev.veneer.api;

import dev.veneer.image.PictureKey;
import dev.veneer.image.Qualities;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Jobs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Describes jobs, with what does not stand in their rows: where the picture of a
 * completed one lies, and how many go before a queued one.
 */
@Component
class JobJsons {

	private final Qualities qualities;

	private final Jobs jobs;

	JobJsons(Qualities qualities, Jobs jobs) {
		this.qualities = qualities;
		this.jobs = jobs;
	}

	JobJson forAnybody(Job job) {
		Integer ahead = (job.state() == JobState.QUEUED) ? this.jobs.ahead(job) : null;
		return JobJson.forAnybody(job, ahead, picture(job));
	}

	/** In a list nobody waits. */
	JobJson forStaff(Job job) {
		return JobJson.forStaff(job, picture(job));
	}

	private @Nullable String picture(Job job) {
		if (job.state() != JobState.COMPLETED) {
			return null;
		}
		return this.qualities.key(job.quality(), job.name()).map(PictureKey::address).orElse(null);
	}

}
