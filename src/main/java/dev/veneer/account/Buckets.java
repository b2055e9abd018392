package dev.veneer.account;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * A bucket of tokens for each key, that refills evenly. One that nobody took from for a
 * whole period is full, and so is forgotten.
 */
final class Buckets<K> {

	private static final int MOST = 100_000;

	private final LoadingCache<K, Bucket> buckets;

	Buckets(int capacity, Duration period, TimeMeter time) {
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST)
			.expireAfterAccess(period)
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(capacity).refillGreedy(capacity, period))
				.withCustomTimePrecision(time)
				.build());
	}

	/**
	 * Takes the tokens, all or none.
	 * @return zero, or how long to wait until there are that many
	 */
	Duration take(K key, int tokens) {
		ConsumptionProbe probe = this.buckets.get(key).tryConsumeAndReturnRemaining(tokens);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
	}

	void giveBack(K key, int tokens) {
		this.buckets.get(key).addTokens(tokens);
	}

}
