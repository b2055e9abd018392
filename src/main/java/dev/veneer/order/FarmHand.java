package dev.veneer.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.veneer.image.PictureReader;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderDesk;
import dev.veneer.rendering.SickModel;
import dev.veneer.scene.Scene;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings lines to the farm and back. A line and its job are written in one transaction,
 * so whatever is killed meanwhile, no job is without its line.
 */
@Component
class FarmHand {

	private final OrderTable orders;

	private final LineMoves moves;

	private final LineTable lines;

	private final RenderDesk desk;

	private final Jobs jobs;

	private final Qualities qualities;

	private final PictureReader reader;

	private final TransactionOperations transaction;

	FarmHand(OrderTable orders, LineMoves moves, LineTable lines, RenderDesk desk, Jobs jobs, Qualities qualities,
			PictureReader reader, TransactionOperations transaction) {
		this.orders = orders;
		this.moves = moves;
		this.lines = lines;
		this.desk = desk;
		this.jobs = jobs;
		this.qualities = qualities;
		this.reader = reader;
		this.transaction = transaction;
	}

	/**
	 * Asks the farm for a line's picture. The line has its job, or there is no job.
	 * @return whether its order goes on
	 */
	boolean bring(OrderLine line) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			if (!this.orders.goesOn(line.order())) {
				return false;
			}
			Quality quality = this.qualities.find(line.key().quality()).orElseThrow();
			Answer answer = ask(line, quality);
			if (answer instanceof Answer.Barred barred) {
				return bar(line, barred);
			}
			if (answer instanceof Answer.Ready) {
				this.moves.find(line);
				return true;
			}
			Answer.Pending pending = (Answer.Pending) answer;
			if (!this.moves.begin(line, pending.job().id(), pending.created())) {
				// it was paused or canceled a moment ago: there was no need to ask
				status.setRollbackOnly();
				return false;
			}
			return true;
		}));
	}

	/**
	 * What speaks against one picture fails its line. A model in quarantine speaks
	 * against all of them, and pauses the order until somebody has seen to it.
	 */
	private boolean bar(OrderLine line, Answer.Barred barred) {
		if (barred.code().equals(SickModel.CODE)) {
			this.orders.pause(line.order(), true, barred.reason());
			return false;
		}
		this.moves.bar(line, barred, Instant.now());
		return true;
	}

	/** A job that failed before stands with a line that somebody wants tried again. */
	private Answer ask(OrderLine line, Quality quality) {
		Scene scene = line.key().name().scene();
		Optional<Answer> there = this.desk.find(scene, quality).filter((answer) -> isGood(line, answer));
		if (there.isPresent()) {
			return there.get();
		}
		return Optional.ofNullable(line.job())
			.flatMap((failed) -> this.desk.retry(failed, Priority.ORDER))
			.orElseGet(() -> line.forced() ? this.desk.force(scene, quality, Priority.ORDER)
					: this.desk.request(scene, quality, Priority.ORDER));
	}

	/** One that was stale or lost may be there by now, as somebody else wanted it too. */
	private boolean isGood(OrderLine line, Answer there) {
		return there instanceof Answer.Ready ready && (!line.forced()
				|| (!this.desk.isStale(ready.picture()) && this.reader.find(ready.picture()).isPresent()));
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
				if (line.own() && !this.moves.isShared(line) && this.jobs.withdraw(line.job(), false, line.forced())) {
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
				this.jobs.withdraw(line.job(), true, line.forced());
			}
			this.moves.leave(line);
		}
	}

}
