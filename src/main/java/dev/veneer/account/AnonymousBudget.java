package dev.veneer.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many renders the callers that nobody knows may still cause. It refills evenly over
 * the hour and is kept in memory, so every instance of the app has a budget of its own.
 */
@Component
public class AnonymousBudget {

	private static final Duration PERIOD = Duration.ofHours(1);

	private static final int SWEEP_SIZE = 10_000;

	private final BudgetSettings settings;

	private final TimeMeter time;

	private final Bucket total;

	private final Map<String, Bucket> byAddress = new ConcurrentHashMap<>();

	@Autowired
	AnonymousBudget(BudgetSettings settings) {
		this(settings, TimeMeter.SYSTEM_MILLISECONDS);
	}

	AnonymousBudget(BudgetSettings settings, TimeMeter time) {
		this.settings = settings;
		this.time = time;
		this.total = bucket(settings.total());
	}

	/**
	 * Takes a render off the budget.
	 * @param address the client's address, as the servlet container gives it
	 * @param cost in renders of the usual size; one dearer than the whole budget of an
	 * hour takes all of it
	 * @return zero, or how long to wait when nothing is left
	 */
	public Duration take(String address, int cost) {
		int price = price(cost);
		ConsumptionProbe all = this.total.tryConsumeAndReturnRemaining(price);
		if (!all.isConsumed()) {
			return wait(all);
		}
		ConsumptionProbe own = of(address).tryConsumeAndReturnRemaining(price);
		if (!own.isConsumed()) {
			this.total.addTokens(price);
			return wait(own);
		}
		return Duration.ZERO;
	}

	/**
	 * Puts back what was taken for nothing.
	 */
	public void giveBack(String address, int cost) {
		this.total.addTokens(price(cost));
		of(address).addTokens(price(cost));
	}

	private int price(int cost) {
		return Math.min(cost, this.settings.perAddress());
	}

	private Bucket of(String address) {
		if (this.byAddress.size() > SWEEP_SIZE) {
			this.byAddress.values().removeIf((bucket) -> bucket.getAvailableTokens() >= this.settings.perAddress());
		}
		return this.byAddress.computeIfAbsent(network(address), (network) -> bucket(this.settings.perAddress()));
	}

	private Bucket bucket(int renders) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(renders).refillGreedy(renders, PERIOD))
			.withCustomTimePrecision(this.time)
			.build();
	}

	private static Duration wait(ConsumptionProbe probe) {
		return Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
	}

	/**
	 * One IPv6 client has a whole /64 to call from.
	 */
	static String network(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
