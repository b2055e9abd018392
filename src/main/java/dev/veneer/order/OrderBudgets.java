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
	 * @param opens whether that is one more order
	 */
	Optional<Objection> objection(Customer customer, OrderPlan plan, OrderWish wish, boolean opens) {
		List<PlannedLine> planned = plan.lines();
		BigInteger most = BigInteger.valueOf(this.settings.most());
		if (planned == null || planned.size() > this.settings.most()) {
			BigInteger pictures = (planned != null) ? BigInteger.valueOf(planned.size())
					: plan.combinations().multiply(BigInteger.valueOf(wish.qualities().size()));
			return Optional.of(new Objection(Code.TOO_LARGE, most.longValue(), pictures));
		}
		if (planned.isEmpty()) {
			return Optional.of(new Objection(Code.NOTHING, 1, BigInteger.ZERO));
		}
		List<PlannedLine> work = planned.stream().filter((line) -> line.isWork(wish.renews())).toList();
		return (customer instanceof Customer.OfProgram program) ? ofToken(program, work, opens)
				: ofRole((Customer.OfStaff) customer, work.size());
	}

	/**
	 * Takes the work off a token's budget of the day.
	 * @return whether there was enough left
	 */
	boolean pay(Customer customer, List<PlannedLine> lines, OrderWish wish) {
		if (!(customer instanceof Customer.OfProgram program)) {
			return true;
		}
		List<PlannedLine> work = lines.stream().filter((line) -> line.isWork(wish.renews())).toList();
		return work.isEmpty() || this.spending.takeAll(program.token(), cost(work));
	}

	private Optional<Objection> ofRole(Customer.OfStaff staff, int work) {
		int limit = staff.roles().stream().mapToInt((role) -> this.settings.waiting().get(role)).max().orElse(0);
		long left = Math.max(0, limit - this.lines.waitingOf(staff.orderer()));
		boolean may = limit > 0 && work <= left;
		return may ? Optional.empty() : Optional.of(new Objection(Code.ROLE, left, BigInteger.valueOf(work)));
	}

	private Optional<Objection> ofToken(Customer.OfProgram program, List<PlannedLine> work, boolean opens) {
		ApiToken token = program.token();
		Integer queued = token.budget().ordersQueued();
		int open = this.orders.openOf(program.orderer());
		if (opens && queued != null && open >= queued) {
			return Optional.of(new Objection(Code.ORDERS_QUEUED, queued, BigInteger.valueOf(open)));
		}
		long left = this.spending.left(token);
		long cost = cost(work);
		return (cost <= left) ? Optional.empty()
				: Optional.of(new Objection(Code.RENDERS_PER_DAY, left, BigInteger.valueOf(cost)));
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
