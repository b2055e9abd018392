package dev.veneer.account;

import dev.veneer.RunningApp;
import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The anonymous budget is changed by an administrator.
 */
class BudgetsIntegrationTests extends RunningApp {

	@Autowired
	private Budgets budgets;

	@Autowired
	private Audit audit;

	@Autowired
	private JdbcClient jdbc;

	private HourlyBudget before;

	@BeforeEach
	void remember() {
		this.before = this.budgets.anonymous();
	}

	@AfterEach
	void restore() {
		this.budgets.put(this.before, Edition.ANY);
	}

	@Test
	void isWhatTheSettingsSayUntilSomebodyChangesIt() {
		this.jdbc.sql("delete from budget").update();
		this.jdbc.sql("update revision set number = number + 1 where name = 'budget'").update();
		this.budgets.put(new HourlyBudget(3, 30), Edition.ANY);
		assertThat(this.budgets.anonymous()).isEqualTo(new HourlyBudget(3, 30));
		assertThat(this.audit.read("budget", "anonymous", null, null).get(0).changes())
			.extracting((change) -> change.field() + " " + change.from() + " " + change.to())
			.containsExactlyInAnyOrder("per-address 120 3", "total 2000 30");
	}

	@Test
	void followsAChangeOfAnotherInstance() throws Exception {
		this.budgets.put(new HourlyBudget(4, 40), Edition.ANY);
		this.jdbc.sql("update budget set total = 44").update();
		this.jdbc.sql("update revision set number = number + 1 where name = 'budget'").update();
		Thread.sleep(500);
		assertThat(this.budgets.anonymous()).isEqualTo(new HourlyBudget(4, 44));
	}

	@Test
	void losesNoEditOfSomebodyElse() {
		this.budgets.put(new HourlyBudget(5, 50), Edition.ANY);
		Edition seen = this.audit.edition(Budgets.ANONYMOUS);
		this.budgets.put(new HourlyBudget(6, 60), seen);
		assertThatExceptionOfType(EditConflictException.class)
			.isThrownBy(() -> this.budgets.put(new HourlyBudget(7, 70), seen));
		assertThat(this.budgets.anonymous()).isEqualTo(new HourlyBudget(6, 60));
	}

}
