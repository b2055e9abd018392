package dev.veneer.order;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one instance of the app bring lines to the farm, and another when that one falls
 * silent. Two that do it for a moment do no harm, but the same work.
 */
@Component
class OrderTurn {

	private static final Duration LEASE = Duration.ofSeconds(5);

	private final String name = UUID.randomUUID().toString();

	private final JdbcClient jdbc;

	OrderTurn(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether it is this instance's turn for some seconds.
	 */
	boolean take() {
		Instant now = Instant.now();
		return this.jdbc
			.sql("update order_turn set holder = :name, until = :until where holder = :name or until < :now")
			.param("name", this.name)
			.param("until", Columns.time(now.plus(LEASE)))
			.param("now", Columns.time(now))
			.update() == 1;
	}

}
