package dev.veneer.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderDesk;
import dev.veneer.scene.Scene;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings lines to the farm and back. Whatever is killed meanwhile, a line that was
 * brought twice finds the job that the first time made.
 */
@Component
class FarmHand {

	private final OrderTable orders;

	private final LineMoves moves;

	private final LineTable lines;

	private final RenderDesk desk;

	private final Jobs jobs;

	private final Qualities qualities;

	private final TransactionOperations transaction;

	FarmHand(OrderTable orders, LineMoves moves, LineTable lines, RenderDesk desk, Jobs jobs, Qualities qualities,
			TransactionOperations transaction) {
		this.orders = orders;
		this.moves = moves;
		this.lines = lines;
		this.desk = desk;
		this.jobs = jobs;
		this.qualities = qualities;
		this.transaction = transaction;
	}

	/**
	 * Asks the farm for a line's picture.
	 */
	void bring(OrderLine line) {
		Optional<Quality> quality = this.qualities.find(line.key().quality());
		if (quality.isEmpty()) {
			this.moves.fail(line, LineState.WAITING, "QUALITY_GONE",
					"There is no quality " + line.key().quality() + " any more", line.job(), Instant.now());
			return;
		}
		Answer answer = ask(line, quality.get());
		if (answer instanceof Answer.Ready) {
			this.moves.find(line);
		}
		else if (answer instanceof Answer.Barred barred) {
			bar(line, barred);
		}
		else {
			begin(line, (Answer.Pending) answer);
		}
	}

	/**
	 * What speaks against one picture fails its line. What speaks against all of them,
	 * such as a model in quarantine, pauses the order until somebody has seen to it.
	 */
	private void bar(OrderLine line, Answer.Barred barred) {
		if (barred.failed() != null) {
			this.moves.bar(line, barred, Instant.now());
		}
		else {
			this.orders.pause(line.order(), true, barred.reason());
		}
	}

	private void begin(OrderLine line, Answer.Pending pending) {
		JobId job = pending.job().id();
		if (this.moves.begin(line, job, pending.created()) || !pending.created()) {
			return;
		}
		// somebody else brought it at the same moment, or the order was canceled
		if (!this.moves.own(job)) {
			this.jobs.withdraw(job, true);
		}
	}

	/** A job that failed before stands with a line that somebody wants tried again. */
	private Answer ask(OrderLine line, Quality quality) {
		Scene scene = line.key().name().scene();
		if (line.forced()) {
			return this.desk.force(scene, quality, Priority.ORDER);
		}
		boolean failed = line.job() != null && this.desk.find(scene, quality).isEmpty();
		Optional<Answer> again = failed ? this.desk.retry(line.job()).map((job) -> new Answer.Pending(job, true))
				: Optional.empty();
		return again.orElseGet(() -> this.desk.request(scene, quality, Priority.ORDER));
	}

	/**
	 * Notes what became of the lines that are at the farm.
	 */
	void settle() {
		List<OrderLine> rendering = this.moves.rendering();
		Map<JobId, Job> jobs = this.jobs.findAll(rendering.stream().map(OrderLine::job).toList())
			.stream()
			.collect(Collectors.toMap(Job::id, Function.identity()));
		Instant now = Instant.now();
		for (OrderLine line : rendering) {
			Job job = jobs.get(line.job());
			if (job == null || isGivenUp(line, job)) {
				this.moves.giveBack(line);
			}
			else if (job.state().isEnded()) {
				this.moves.settle(line, job, now);
			}
		}
	}

	/** Its owner has canceled it in the moment in which this line came to share it. */
	private static boolean isGivenUp(OrderLine line, Job job) {
		return job.state() == JobState.CANCELED && !line.own();
	}

	/**
	 * Takes those of an order's lines back that nobody renders yet.
	 */
	void takeBack(long order) {
		for (OrderLine line : this.lines.list(order, LineState.RENDERING, false, 0, Integer.MAX_VALUE)) {
			this.transaction.executeWithoutResult((status) -> {
				if (line.own() && !this.moves.isShared(line) && this.jobs.withdraw(line.job(), false)) {
					this.moves.giveBack(line);
				}
			});
		}
	}

	/**
	 * Ends the jobs of canceled lines, those of an app that was killed meanwhile too.
	 */
	void dropAbandoned() {
		for (OrderLine line : this.moves.abandoned()) {
			// whoever shares it has it now
			if (!this.moves.own(line.job())) {
				this.jobs.withdraw(line.job(), true);
			}
			this.moves.leave(line);
		}
	}

}
