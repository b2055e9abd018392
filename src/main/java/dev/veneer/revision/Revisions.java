package dev.veneer.revision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A counter for each group of tables that readers keep in memory, raised in the
 * transaction that changes them. The counters live in the database, so that every
 * instance of the app notices.
 */
@Component
public class Revisions {

	private final JdbcClient jdbc;

	Revisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public long of(String group) {
		return this.jdbc.sql("select number from revision where name = :name")
			.param("name", group)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/**
	 * Says that the group changed. Call it in the transaction of the change.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void raise(String group) {
		this.jdbc.sql("update revision set number = number + 1 where name = :name").param("name", group).update();
	}

}
