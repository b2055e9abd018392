package dev.veneer.api;

import java.util.Optional;

import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.problem.Problem;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.Workers;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a request for a picture, whichever address it came by: with the picture, or
 * after waiting for it, or with the job that will make it.
 */
@Component
class Renders {

	private final RenderCounter counter;

	private final PictureAnswer pictures;

	private final Waiting waiting;

	private final Qualities qualities;

	private final Workers workers;

	private final Counts counts;

	Renders(RenderCounter counter, PictureAnswer pictures, Waiting waiting, Qualities qualities, Workers workers,
			Counts counts) {
		this.counter = counter;
		this.pictures = pictures;
		this.waiting = waiting;
		this.qualities = qualities;
		this.workers = workers;
		this.counts = counts;
	}

	/**
	 * A {@link ResponseEntity}, or a deferred one.
	 */
	Object answer(HttpServletRequest request, Wish wish) {
		try {
			RenderQuery query = RenderQuery.of(request.getParameterMap(), this.qualities);
			return answer(wish.wanted(), query, Caller.of(request));
		}
		catch (Problem ex) {
			this.counts.rejected();
			throw ex;
		}
	}

	private Object answer(Wanted wanted, RenderQuery query, Caller caller) {
		String canonical = canonical(wanted, query.quality());
		Answer answer = this.counter.ask(wanted, query, caller);
		if (answer instanceof Answer.Ready ready) {
			Optional<ResponseEntity<?>> picture = this.pictures.of(ready.picture(), canonical);
			if (picture.isPresent()) {
				return picture.get();
			}
			answer = this.counter.replace(wanted, query.quality(), caller);
		}
		if (answer instanceof Answer.Barred barred) {
			throw JobProblem.of(barred);
		}
		Job job = ((Answer.Pending) answer).job();
		if (query.patience().isZero()) {
			return accepted(job);
		}
		return this.waiting.until(job, query.patience(), (ended) -> done(wanted, query.quality(), ended),
				this::accepted);
	}

	private ResponseEntity<?> done(Wanted wanted, Quality quality, Job ended) {
		Answer answer = this.counter.look(wanted, quality).orElseThrow(() -> JobProblem.of(ended));
		if (answer instanceof Answer.Ready ready && JobProblem.isGood(ended)) {
			return this.pictures.of(ready.picture(), canonical(wanted, quality))
				.orElseThrow(() -> JobProblem.of(ended));
		}
		throw JobProblem.of(ended);
	}

	private ResponseEntity<?> accepted(Job job) {
		int connected = this.workers.connected();
		String location = JobJson.location(job);
		return ResponseEntity.accepted()
			.header(HttpHeaders.LOCATION, location)
			.header(HttpHeaders.RETRY_AFTER, (connected > 0) ? "2" : "10")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(new Accepted(job.id().value(), job.state(), job.progress(), location, connected));
	}

	private String canonical(Wanted wanted, Quality quality) {
		return wanted.address() + (quality.primary() ? "" : "?quality=" + quality.name());
	}

	/**
	 * What finds out which picture an address means, or throws why it means none.
	 */
	@FunctionalInterface
	interface Wish {

		Wanted wanted();

	}

}
