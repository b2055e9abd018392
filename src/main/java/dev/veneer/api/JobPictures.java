package dev.veneer.api;

import dev.veneer.image.PictureKey;
import dev.veneer.image.Qualities;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells where the picture of a completed job lies.
 */
@Component
class JobPictures {

	private final Qualities qualities;

	JobPictures(Qualities qualities) {
		this.qualities = qualities;
	}

	@Nullable String of(Job job) {
		if (job.state() != JobState.COMPLETED) {
			return null;
		}
		return this.qualities.find(job.quality())
			.map((quality) -> "/renders/" + PictureKey.of(quality, job.name()))
			.orElse(null);
	}

}
