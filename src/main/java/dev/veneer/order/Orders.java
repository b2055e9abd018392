package dev.veneer.order;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.veneer.asset.Sha256;
import dev.veneer.image.PictureKey;
import dev.veneer.problem.Problem;
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

	private final OrderEnds ends;

	private final TransactionOperations transaction;

	Orders(OrderTable orders, LineTable lines, Planner planner, OrderBudgets budgets, Estimate estimate, OrderEnds ends,
			TransactionOperations transaction) {
		this.orders = orders;
		this.lines = lines;
		this.planner = planner;
		this.budgets = budgets;
		this.estimate = estimate;
		this.ends = ends;
		this.transaction = transaction;
	}

	/**
	 * What an order would come to; orders nothing.
	 * @param extended the order that is to have it, nothing for a new one
	 */
	public OrderCount count(OrderWish wish, Customer customer, @Nullable Order extended) {
		OrderPlan all = this.planner.plan(wish);
		OrderPlan plan = (extended != null) ? all.without(this.lines.combinations(extended.id()).keySet()) : all;
		return new OrderCount(plan.combinations(), (plan.lines() != null) ? this.estimate.of(plan, wish) : null,
				this.budgets.objection(customer, plan, wish, extended).orElse(null));
	}

	/**
	 * Orders. Whoever sends the same order with the same key again gets the one there is.
	 * @param text the wish, as JSON in the words of the API
	 * @param key of its owner's choice, at most 200 characters; nothing where each call
	 * means another order
	 * @throws Problem when it is too much, nothing at all, or the key means another order
	 */
	public Submitted submit(OrderWish wish, String text, Customer customer, @Nullable String key) {
		Sha256 digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
		Optional<Submitted> present = present(customer, key, digest);
		if (present.isPresent()) {
			return present.get();
		}
		OrderPlan plan = this.planner.plan(wish);
		Long id = this.transaction.execute((status) -> {
			this.orders.lockDesk(customer.orderer());
			if (present(customer, key, digest).isPresent()) {
				return null;
			}
			// others may have ordered meanwhile
			this.budgets.objection(customer, plan, wish, null).ifPresent(Orders::refuse);
			long entered = this.orders.insert(wish, "[" + text + "]", customer.orderer(), key, digest, Instant.now());
			enter(entered, 1, plan, wish, customer);
			return entered;
		});
		if (id == null) {
			// somebody was quicker
			return present(customer, key, digest).orElseThrow();
		}
		this.ends.endSoon(id);
		Order order = find(id).orElseThrow();
		log.info("order={} product={} owner={} combinations={} lines={}", id, order.product(), order.orderer().id(),
				plan.combinations(), plan.listed().size());
		return new Submitted(order, true);
	}

	/**
	 * Orders more, behind what is ordered already. What the order has is not ordered
	 * twice; combinations that look like it are noted with it.
	 * @param text the wish, as JSON in the words of the API
	 * @return how many pictures were added
	 * @throws Problem when it is too much, or the order is canceled
	 */
	public int extend(long id, OrderWish wish, String text, Customer customer) {
		OrderPlan plan = this.planner.plan(wish);
		Integer added = this.transaction.execute((status) -> {
			this.orders.lockDesk(customer.orderer());
			Order order = this.orders.lock(id).orElseThrow();
			if (order.state() == OrderState.CANCELED) {
				throw Refusals.inState(order, "extended");
			}
			Map<PictureKey, String> there = this.lines.combinations(id);
			OrderPlan more = plan.without(there.keySet());
			if (plan.lines() == null || plan.lines().isEmpty() || !more.listed().isEmpty()) {
				this.budgets.objection(customer, more, wish, order).ifPresent(Orders::refuse);
			}
			plan.listed()
				.stream()
				.filter((line) -> there.containsKey(line.key()))
				.forEach((line) -> this.lines.combine(id, line, there.get(line.key())));
			enter(id, there.size() + 1, more, wish, customer);
			String wishes = order.wishes();
			this.orders.reopen(id, wishes.substring(0, wishes.length() - 1) + "," + text + "]");
			return more.listed().size();
		});
		this.ends.endSoon(id);
		return added;
	}

	public Optional<Order> find(long id) {
		return this.orders.find(id);
	}

	/**
	 * The newest orders, the newest first, without their wishes.
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

	private void enter(long id, int first, OrderPlan plan, OrderWish wish, Customer customer) {
		this.budgets.pay(customer, plan, wish);
		this.lines.insert(id, first, plan.listed(), wish.renews());
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
