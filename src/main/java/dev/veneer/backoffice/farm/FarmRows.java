package dev.veneer.backoffice.farm;

import java.time.Instant;
import java.util.stream.Collectors;

import dev.veneer.image.PictureKey;
import dev.veneer.image.Qualities;
import dev.veneer.rendering.Attempt;
import dev.veneer.rendering.Blender;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.Station;
import dev.veneer.rendering.Worker;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts workers, jobs and attempts as the tables show them.
 */
@Component
class FarmRows {

	private final Qualities qualities;

	FarmRows(Qualities qualities) {
		this.qualities = qualities;
	}

	WorkerRow of(Station station) {
		Worker worker = station.worker();
		Job job = station.job();
		String engines = worker.engines().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
		String blenders = worker.blenders().stream().map(Blender::version).collect(Collectors.joining(", "));
		return new WorkerRow(worker, engines, blenders, Math.round(worker.memoryMb() / 1024.0),
				Age.since(worker.seen()), (job != null) ? of(job) : null,
				(station.last() != null) ? of(station.last()) : null);
	}

	JobRow of(Job job) {
		String picture = this.qualities.key(job.quality(), job.name()).map(PictureKey::address).orElse(null);
		Instant since = (job.ended() != null) ? job.ended() : job.created();
		return new JobRow(job, picture, (int) Math.round(job.progress() * 100), Age.since(since));
	}

	AttemptRow of(Attempt attempt) {
		Instant end = (attempt.ended() != null) ? attempt.ended() : Instant.now();
		return new AttemptRow(attempt, Age.between(attempt.started(), end));
	}

	/**
	 * A worker.
	 *
	 * @param memory in GiB
	 * @param seen how long ago
	 * @param last the job that it completed last
	 */
	record WorkerRow(Worker worker, String engines, String blenders, long memory, Age seen, @Nullable JobRow job,
			@Nullable JobRow last) {

	}

	/**
	 * A job.
	 *
	 * @param picture where it lies or will lie
	 * @param percent of the render that is done
	 * @param age since it ended, or else since it was made
	 */
	record JobRow(Job job, @Nullable String picture, int percent, Age age) {

	}

	/**
	 * An attempt.
	 *
	 * @param took how long
	 */
	record AttemptRow(Attempt attempt, Age took) {

	}

}
