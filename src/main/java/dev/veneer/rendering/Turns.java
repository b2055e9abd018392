package dev.veneer.rendering;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets equal callers try one after the other, each in a transaction of its own, until one
 * way leads somewhere: somebody's row may be in the way that is not committed yet, or has
 * just ended.
 */
@Component
class Turns {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int LONGEST_PAUSE = 50;

	private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

	private final TransactionOperations transaction;

	Turns(TransactionOperations transaction) {
		this.transaction = transaction;
	}

	/**
	 * Tries the ways until there is an answer.
	 * @param key callers with an equal key take turns on this instance of the app, so
	 * that the later ones find what the first one made
	 * @throws IllegalStateException when there is none for 10 seconds
	 */
	<T> T take(Object key, Supplier<Optional<T>> ways) {
		Instant end = Instant.now().plus(PATIENCE);
		for (int pause = 1; Instant.now().isBefore(end); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
			Optional<T> answer = attempt(key, ways);
			if (answer.isPresent()) {
				return answer.get();
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
		}
		throw new IllegalStateException("Could not settle who makes " + key);
	}

	private <T> Optional<T> attempt(Object key, Supplier<Optional<T>> ways) {
		synchronized (this.turns[Math.floorMod(key.hashCode(), this.turns.length)]) {
			return this.transaction.execute((status) -> ways.get());
		}
	}

}
