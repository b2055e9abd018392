package dev.veneer.order;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.veneer.asset.Sha256;
import dev.veneer.image.PictureKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes orders. One that was taken is in the database whole, with every one of its lines.
 */
@Component
public class Orders {

	private static final Logger log = LoggerFactory.getLogger(Orders.class);

	private final OrderTable orders;

	private final LineTable lines;

	private final Planner planner;

	private final OrderBudgets budgets;

	private final Estimate estimate;

	private final TransactionOperations transaction;

	Orders(OrderTable orders, LineTable lines, Planner planner, OrderBudgets budgets, Estimate estimate,
			TransactionOperations transaction) {
		this.orders = orders;
		this.lines = lines;
		this.planner = planner;
		this.budgets = budgets;
		this.estimate = estimate;
		this.transaction = transaction;
	}

	/**
	 * What an order would come to; orders nothing.
	 * @param extended the order that is to have it, nothing for a new one
	 */
	public OrderCount count(OrderWish wish, Customer customer, @Nullable Order extended) {
		OrderPlan all = this.planner.plan(wish);
		OrderPlan plan = (extended != null) ? all.without(this.lines.keys(extended.id())) : all;
		return new OrderCount(plan.combinations(),
				(plan.lines() != null) ? this.estimate.of(plan.lines(), wish, plan.leastSample()) : null,
				this.budgets.objection(customer, plan, wish, extended == null).orElse(null));
	}

	/**
	 * Orders. Whoever sends the same order with the same key again gets the one there is.
	 * @param wishes the wish, as JSON in the words of the API
	 * @param key of its owner's choice, at most 200 characters; nothing where each call
	 * means another order
	 * @throws dev.veneer.problem.Problem when it is too much, nothing at all, or the key
	 * means another order
	 */
	public Submitted submit(OrderWish wish, String wishes, Customer customer, @Nullable String key) {
		Sha256 digest = Sha256.of(wishes.getBytes(StandardCharsets.UTF_8));
		Optional<Submitted> present = present(customer, key, digest);
		if (present.isPresent()) {
			return present.get();
		}
		OrderPlan plan = this.planner.plan(wish);
		this.budgets.objection(customer, plan, wish, true).ifPresent(Orders::refuse);
		Long id = this.transaction
			.execute((status) -> this.orders.insert(wish, wishes, customer.orderer(), key, digest, Instant.now())
				.map((entered) -> enter(entered, 1, plan.listed(), wish, customer))
				.orElse(null));
		if (id == null) {
			// somebody was quicker
			return present(customer, key, digest).orElseThrow();
		}
		Order order = find(id).orElseThrow();
		log.info("order={} product={} owner={} combinations={} lines={}", id, order.product(), order.orderer().id(),
				plan.combinations(), plan.listed().size());
		return new Submitted(order, true);
	}

	/**
	 * Orders more, behind what is ordered already. What the order has is not ordered
	 * twice.
	 * @param wishes all wishes of the order, with this one
	 * @return how many pictures were added
	 * @throws dev.veneer.problem.Problem when it is too much, or the order is canceled
	 */
	public int extend(Order order, OrderWish wish, String wishes, Customer customer) {
		OrderPlan plan = this.planner.plan(wish);
		Integer added = this.transaction.execute((status) -> {
			Order locked = this.orders.lock(order.id()).orElseThrow();
			if (locked.state() == OrderState.CANCELED) {
				throw Refusals.inState(locked, "extended");
			}
			Set<PictureKey> there = this.lines.keys(order.id());
			OrderPlan more = plan.without(there);
			this.budgets.objection(customer, more, wish, false).ifPresent(Orders::refuse);
			enter(order.id(), there.size() + 1, more.listed(), wish, customer);
			this.orders.reopen(order.id(), wishes);
			return more.listed().size();
		});
		this.orders.end(Instant.now());
		return added;
	}

	public Optional<Order> find(long id) {
		return this.orders.find(id);
	}

	/**
	 * The newest orders, the newest first.
	 * @param owner only theirs, nothing for everybody's
	 * @param before only those with a smaller number
	 */
	public List<Order> list(@Nullable Orderer owner, long before, int limit) {
		return this.orders.list(owner, before, limit);
	}

	/**
	 * Some lines of an order in the order of work.
	 * @param state only those, nothing for all
	 * @param sample whether only those of the sample
	 * @param after only those with a greater position
	 */
	public List<OrderLine> lines(long order, @Nullable LineState state, boolean sample, int after, int limit) {
		return this.lines.list(order, state, sample, after, limit);
	}

	private Optional<Submitted> present(Customer customer, @Nullable String key, Sha256 digest) {
		return Optional.ofNullable(key)
			.flatMap((used) -> this.orders.findByKey(customer.orderer(), used))
			.map((keyed) -> {
				if (!keyed.digest().equals(digest)) {
					throw Refusals.keyIsUsed(keyed.order());
				}
				return new Submitted(keyed.order(), false);
			});
	}

	private Long enter(long order, int first, List<PlannedLine> planned, OrderWish wish, Customer customer) {
		if (!this.budgets.pay(customer, planned, wish)) {
			refuse(this.budgets.objection(customer, new OrderPlan(BigInteger.ZERO, planned, 0), wish, false)
				.orElseThrow());
		}
		this.lines.insert(order, first, planned, wish.renews());
		return order;
	}

	private static void refuse(OrderCount.Objection objection) {
		throw Refusals.because(objection);
	}

	/**
	 * An order that was taken.
	 *
	 * @param created whether this call did that; otherwise it was there already
	 */
	public record Submitted(Order order, boolean created) {

	}

}
