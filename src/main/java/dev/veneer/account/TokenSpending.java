package dev.veneer.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What tokens have caused today, from midnight to midnight UTC. It is counted in the
 * database, so that all instances of the app take from one budget and a restart fills
 * none.
 */
@Component
public class TokenSpending {

	private final JdbcClient jdbc;

	private final Clock clock;

	TokenSpending(JdbcClient jdbc, Clock accountClock) {
		this.jdbc = jdbc;
		this.clock = accountClock;
	}

	/**
	 * Takes a render off the token's budget. It is counted where there is no limit, too.
	 * @param cost in renders of the usual size; one dearer than the whole budget of a day
	 * takes all of it
	 * @return zero, or how long to wait when too little is left
	 */
	public Duration take(ApiToken token, int cost) {
		LocalDate today = today();
		if (spend(token, cost, today)) {
			return Duration.ZERO;
		}
		Instant tomorrow = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
		Duration rest = Duration.between(this.clock.instant(), tomorrow);
		return (rest.isNegative() || rest.isZero()) ? Duration.ofSeconds(1) : rest;
	}

	/**
	 * Takes many renders off the token's budget at once, all of them or none.
	 * @param cost in renders of the usual size
	 * @return whether there was enough left
	 */
	public boolean takeAll(ApiToken token, long cost) {
		LocalDate today = today();
		begin(token, today);
		return add(token, cost, today);
	}

	/**
	 * What is left of the token's budget of today; more than anybody needs where there is
	 * no limit.
	 */
	public long left(ApiToken token) {
		Integer limit = token.budget().rendersPerDay();
		return (limit != null) ? Math.max(0, limit - ofToday().getOrDefault(token.id(), 0L)) : Long.MAX_VALUE;
	}

	/**
	 * Puts back what was taken for nothing.
	 */
	public void giveBack(ApiToken token, int cost) {
		int price = price(token, cost);
		this.jdbc
			.sql("update token_spending set renders = renders - :price "
					+ "where token_id = :token and spent_on = :today and renders >= :price")
			.param("price", price)
			.param("token", token.id())
			.param("today", today())
			.update();
	}

	/**
	 * The renders that each token has caused today, by its number. One that caused none
	 * stands not in it.
	 */
	public Map<Long, Long> ofToday() {
		Map<Long, Long> spent = new HashMap<>();
		this.jdbc.sql("select token_id, renders from token_spending where spent_on = :today and renders > 0")
			.param("today", today())
			.query((row) -> {
				spent.put(row.getLong("token_id"), row.getLong("renders"));
			});
		return spent;
	}

	private boolean spend(ApiToken token, int cost, LocalDate today) {
		long price = price(token, cost);
		if (add(token, price, today)) {
			return true;
		}
		// nothing is left, or the day has not begun
		begin(token, today);
		return add(token, price, today);
	}

	// the row's lock lets one caller after the other look at what is left
	private boolean add(ApiToken token, long price, LocalDate today) {
		Integer limit = token.budget().rendersPerDay();
		return this.jdbc
			.sql("update token_spending set renders = renders + :price "
					+ "where token_id = :token and spent_on = :today and renders <= :room")
			.param("price", price)
			.param("token", token.id())
			.param("today", today)
			.param("room", (limit != null) ? limit - price : Long.MAX_VALUE / 2)
			.update() == 1;
	}

	private void begin(ApiToken token, LocalDate today) {
		this.jdbc
			.sql("insert into token_spending (token_id, spent_on, renders) values (:token, :today, 0) "
					+ "on conflict do nothing")
			.param("token", token.id())
			.param("today", today)
			.update();
	}

	private static int price(ApiToken token, int cost) {
		return Math.min(cost, Objects.requireNonNullElse(token.budget().rendersPerDay(), cost));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
