package dev.veneer.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A counter for each group of tables that readers keep in memory, raised in the
 * transaction that changes them. The counters live in the database, so that every
 * instance of the app notices.
 */
@Component
public class Revisions {

	private final JdbcClient jdbc;

	private final Map<String, Long> raisedHere = new ConcurrentHashMap<>();

	/**
	 * How often each group was raised in transactions of this thread that are not over.
	 */
	private final ThreadLocal<Map<String, Integer>> underWay = ThreadLocal.withInitial(HashMap::new);

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
		this.underWay.get().merge(group, 1, Integer::sum);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Revisions.this.raisedHere.merge(group, 1L, Long::sum);
			}

			@Override
			public void afterCompletion(int status) {
				Revisions.this.underWay.get().computeIfPresent(group, (same, times) -> (times > 1) ? times - 1 : null);
			}

		});
	}

	/**
	 * Whether this thread is in a transaction that has raised it. What it reads now may
	 * be taken back, and is for nobody else.
	 */
	boolean isUnderWay(String group) {
		return this.underWay.get().containsKey(group);
	}

	/**
	 * How often this instance of the app has raised it: known without asking the
	 * database, so that whoever edits sees the edit at once.
	 */
	long raisedHere(String group) {
		return this.raisedHere.getOrDefault(group, 0L);
	}

}
