package dev.veneer.account;

import java.time.Duration;
import java.util.function.Supplier;

import io.github.bucket4j.TimeMeter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many renders the callers that nobody knows may still cause. It refills evenly over
 * the hour. What is left is kept in memory, so every instance of the app has a budget of
 * its own.
 */
@Component
public class AnonymousBudget {

	private static final Duration PERIOD = Duration.ofHours(1);

	private static final String EVERYBODY = "everybody";

	private final Supplier<HourlyBudget> budget;

	private final Buckets<String> total;

	private final Buckets<String> byAddress;

	@Autowired
	AnonymousBudget(Budgets budgets) {
		this(budgets::anonymous, TimeMeter.SYSTEM_MILLISECONDS);
	}

	AnonymousBudget(Supplier<HourlyBudget> budget, TimeMeter time) {
		this.budget = budget;
		this.total = new Buckets<>(() -> budget.get().total(), PERIOD, time);
		this.byAddress = new Buckets<>(() -> budget.get().perAddress(), PERIOD, time);
	}

	/**
	 * How much it is when it is full.
	 */
	public HourlyBudget limits() {
		return this.budget.get();
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
		Duration all = this.total.take(EVERYBODY, price);
		if (!all.isZero()) {
			return all;
		}
		Duration own = this.byAddress.take(Network.of(address), price);
		if (!own.isZero()) {
			this.total.giveBack(EVERYBODY, price);
		}
		return own;
	}

	/**
	 * Puts back what was taken for nothing.
	 */
	public void giveBack(String address, int cost) {
		this.total.giveBack(EVERYBODY, price(cost));
		this.byAddress.giveBack(Network.of(address), price(cost));
	}

	private int price(int cost) {
		return Math.min(cost, this.budget.get().perAddress());
	}

}
