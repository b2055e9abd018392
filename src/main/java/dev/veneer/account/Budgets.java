package dev.veneer.account;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Subject;
import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The anonymous budget as it stands: what the settings say, until somebody changes it. It
 * is kept in memory; a change is in force within a quarter of a second on every instance.
 */
@Component
public class Budgets {

	/** What the audit calls it. */
	public static final Subject ANONYMOUS = new Subject("budget", "anonymous");

	private static final String REVISION = "budget";

	private final JdbcClient jdbc;

	private final BudgetSettings settings;

	private final Revisions revisions;

	private final Audit audit;

	private final Kept<HourlyBudget> kept;

	Budgets(JdbcClient jdbc, BudgetSettings settings, Revisions revisions, Audit audit) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.revisions = revisions;
		this.audit = audit;
		this.kept = new Kept<>(revisions, REVISION, this::read);
	}

	public HourlyBudget anonymous() {
		return this.kept.get();
	}

	/**
	 * Changes it.
	 * @throws dev.veneer.audit.EditConflictException when it was changed after that
	 * edition
	 */
	@Transactional
	public void put(HourlyBudget budget, Edition seen) {
		// whoever else changes it waits here
		this.revisions.raise(REVISION);
		this.audit.check(ANONYMOUS, seen);
		HourlyBudget before = read();
		if (!write("update budget set per_address = :perAddress, total = :total where name = :name", budget)) {
			write("insert into budget (name, per_address, total) values (:name, :perAddress, :total)", budget);
		}
		this.audit.note(ANONYMOUS, before.facts(), budget.facts());
	}

	private HourlyBudget read() {
		return this.jdbc.sql("select per_address, total from budget where name = :name")
			.param("name", ANONYMOUS.id())
			.query((row, number) -> new HourlyBudget(row.getInt("per_address"), row.getInt("total")))
			.optional()
			.orElseGet(this.settings::first);
	}

	private boolean write(String sql, HourlyBudget budget) {
		return this.jdbc.sql(sql)
			.param("name", ANONYMOUS.id())
			.param("perAddress", budget.perAddress())
			.param("total", budget.total())
			.update() == 1;
	}

}
