package dev.veneer.order;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import dev.veneer.account.ApiToken;
import dev.veneer.account.Role;
import dev.veneer.account.TokenSpending;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.order.OrderCount.Code;
import dev.veneer.order.OrderCount.Objection;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says how much may be ordered: people by their roles, programs by their tokens' budgets.
 */
@Component
class OrderBudgets {

	private final OrderTable orders;

	private final LineTable lines;

	private final TokenSpending spending;

	private final Qualities qualities;

	private final OrderSettings settings;

	OrderBudgets(OrderTable orders, LineTable lines, TokenSpending spending, Qualities qualities,
			OrderSettings settings) {
		this.orders = orders;
		this.lines = lines;
		this.spending = spending;
		this.qualities = qualities;
		this.settings = settings;
	}

	/**
	 * Why the customer may not have that.
	 * @param extended the order that is to have it, nothing for a new one
	 */
	Optional<Objection> objection(Customer customer, OrderPlan plan, OrderWish wish, @Nullable Order extended) {
		List<PlannedLine> planned = plan.lines();
		int present = (extended != null) ? this.lines.count(extended.id()) : 0;
		if (planned == null || planned.size() + present > this.settings.most()) {
			BigInteger pictures = (planned != null) ? BigInteger.valueOf(planned.size())
					: plan.combinations().multiply(BigInteger.valueOf(wish.qualities().size()));
			return Optional
				.of(new Objection(Code.TOO_LARGE, this.settings.most(), pictures.add(BigInteger.valueOf(present))));
		}
		if (planned.isEmpty()) {
			return Optional.of(new Objection(Code.NOTHING, 1, BigInteger.ZERO));
		}
		return (customer instanceof Customer.OfProgram program) ? ofToken(program, plan.work(wish), extended)
				: ofRole((Customer.OfStaff) customer, plan.work(wish), extended);
	}

	/**
	 * Takes the work off a token's budget of the day. Nothing of it comes back when the
	 * order is canceled.
	 * @throws dev.veneer.problem.Problem when there is not enough left
	 */
	void pay(Customer customer, OrderPlan plan, OrderWish wish) {
		List<PlannedLine> work = plan.work(wish);
		if (customer instanceof Customer.OfProgram program && !work.isEmpty()
				&& !this.spending.takeAll(program.token(), cost(work))) {
			throw Refusals.because(spent(program, work));
		}
	}

	/** Who extends an order of others adds to theirs. */
	private Optional<Objection> ofRole(Customer.OfStaff staff, List<PlannedLine> work, @Nullable Order extended) {
		Orderer orderer = (extended != null) ? extended.orderer() : staff.orderer();
		int limit = staff.roles().stream().mapToInt((role) -> this.settings.waiting().get(role)).max().orElse(0);
		long left = Math.max(0, limit - this.lines.waitingOf(orderer));
		boolean may = limit > 0 && work.size() <= left;
		return may ? Optional.empty() : Optional.of(new Objection(Code.ROLE, left, BigInteger.valueOf(work.size())));
	}

	private Optional<Objection> ofToken(Customer.OfProgram program, List<PlannedLine> work, @Nullable Order extended) {
		Integer queued = program.token().budget().ordersQueued();
		int open = this.orders.openOf(program.orderer());
		boolean opens = extended == null || extended.ended() != null;
		if (opens && queued != null && open >= queued) {
			return Optional.of(new Objection(Code.ORDERS_QUEUED, queued, BigInteger.valueOf(open)));
		}
		return (cost(work) <= this.spending.left(program.token())) ? Optional.empty()
				: Optional.of(spent(program, work));
	}

	private Objection spent(Customer.OfProgram program, List<PlannedLine> work) {
		return new Objection(Code.RENDERS_PER_DAY, this.spending.left(program.token()), BigInteger.valueOf(cost(work)));
	}

	/** In renders of the primary quality. */
	private long cost(List<PlannedLine> work) {
		Quality primary = this.qualities.primary();
		return work.stream()
			.map((line) -> line.key().quality())
			.mapToLong((quality) -> this.qualities.find(quality).orElseThrow().costAgainst(primary))
			.sum();
	}

}
