package dev.veneer.worker.farm;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long an answer is waited for: while somebody wants it, and something has moved of
 * late. The client's own limit ends with the head of an answer, so that a body which
 * stands still would hold its reader for ever.
 *
 * @param silence the longest time without a movement
 * @param moved how much has moved; always the same where only the whole answer counts
 * @param wanted asked ten times a second
 */
record Wait(Duration silence, LongSupplier moved, BooleanSupplier wanted) {

	private static final long LOOK_MILLIS = 100;

	static Wait atMost(Duration time, BooleanSupplier wanted) {
		return new Wait(time, () -> 0, wanted);
	}

	/** Takes an unfinished answer's connection away, however the wait ended. */
	<T> T on(CompletableFuture<T> answer) throws IOException, ExecutionException, InterruptedException {
		try {
			return result(answer);
		}
		finally {
			answer.cancel(true);
		}
	}

	private <T> T result(CompletableFuture<T> answer) throws IOException, ExecutionException, InterruptedException {
		long seen = this.moved.getAsLong();
		long since = System.nanoTime();
		while (this.wanted.getAsBoolean()) {
			try {
				return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException notYet) {
				long now = this.moved.getAsLong();
				if (now != seen) {
					seen = now;
					since = System.nanoTime();
				}
				else if (System.nanoTime() - since > this.silence.toNanos()) {
					throw new HttpTimeoutException("nothing came for " + this.silence.toSeconds() + " s");
				}
			}
		}
		throw new InterruptedIOException("nobody waits for it any more");
	}

}
