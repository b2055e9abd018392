package dev.veneer.account;

import java.time.Duration;
import java.util.function.IntSupplier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;

/**
 * A bucket of tokens for each key, that refills evenly. One that nobody took from for a
 * whole period is full, and so is forgotten. The capacity may change while they are in
 * use: what was taken stays taken.
 */
final class Buckets<K> {

	private static final int MOST = 100_000;

	private final IntSupplier capacity;

	private final Duration period;

	private final LoadingCache<K, Sized> buckets;

	Buckets(IntSupplier capacity, Duration period, TimeMeter time) {
		this.capacity = capacity;
		this.period = period;
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST)
			.expireAfterAccess(period)
			.build((key) -> new Sized(capacity.getAsInt(), time));
	}

	/**
	 * Takes the tokens, all or none.
	 * @return zero, or how long to wait until there are that many
	 */
	Duration take(K key, int tokens) {
		ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(tokens);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
	}

	void giveBack(K key, int tokens) {
		bucket(key).addTokens(tokens);
	}

	private Bucket bucket(K key) {
		return this.buckets.get(key).at(this.capacity.getAsInt());
	}

	/**
	 * A bucket that knows how large it is.
	 */
	private final class Sized {

		private final Bucket bucket;

		private int capacity;

		Sized(int capacity, TimeMeter time) {
			this.capacity = capacity;
			this.bucket = Bucket.builder()
				.addLimit((limit) -> limit.capacity(capacity).refillGreedy(capacity, Buckets.this.period))
				.withCustomTimePrecision(time)
				.build();
		}

		synchronized Bucket at(int wanted) {
			if (wanted != this.capacity) {
				this.bucket.replaceConfiguration(BucketConfiguration.builder()
					.addLimit((limit) -> limit.capacity(wanted).refillGreedy(wanted, Buckets.this.period))
					.build(), TokensInheritanceStrategy.ADDITIVE);
				this.capacity = wanted;
			}
			return this.bucket;
		}

	}

}
