package dev.veneer.account;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AnonymousBudgetTests {

	private final ManualTime time = new ManualTime();

	private HourlyBudget limits = new HourlyBudget(2, 3);

	private final AnonymousBudget budget = new AnonymousBudget(() -> this.limits, this.time);

	@Test
	void givesEachAddressItsShareAndNoMore() {
		assertThat(this.budget.take("10.0.0.1", 1)).isZero();
		assertThat(this.budget.take("10.0.0.1", 1)).isZero();
		assertThat(this.budget.take("10.0.0.1", 1)).isEqualTo(Duration.ofMinutes(30));
	}

	@Test
	void givesAllAddressesTogetherNoMoreThanTheTotal() {
		assertThat(this.budget.take("10.0.0.1", 1)).isZero();
		assertThat(this.budget.take("10.0.0.2", 1)).isZero();
		assertThat(this.budget.take("10.0.0.3", 1)).isZero();
		assertThat(this.budget.take("10.0.0.4", 1)).isEqualTo(Duration.ofMinutes(20));
	}

	@Test
	void doesNotChargeTheTotalForAnAddressThatHasNothingLeft() {
		for (int i = 0; i < 10; i++) {
			this.budget.take("10.0.0.1", 1);
		}
		assertThat(this.budget.take("10.0.0.2", 1)).isZero();
	}

	@Test
	void refillsEvenly() {
		this.budget.take("10.0.0.1", 1);
		this.budget.take("10.0.0.1", 1);
		this.time.pass(Duration.ofMinutes(30));
		assertThat(this.budget.take("10.0.0.1", 1)).isZero();
		assertThat(this.budget.take("10.0.0.1", 1)).isPositive();
	}

	@Test
	void countsADearRenderForSeveral() {
		assertThat(this.budget.take("10.0.0.1", 2)).isZero();
		assertThat(this.budget.take("10.0.0.1", 1)).isPositive();
	}

	@Test
	void takesAWholeBudgetForWhatIsDearerThanThat() {
		assertThat(this.budget.take("10.0.0.1", 500)).isZero();
		assertThat(this.budget.take("10.0.0.1", 1)).isPositive();
	}

	@Test
	void takesBackWhatWasNotUsed() {
		this.budget.take("10.0.0.1", 1);
		this.budget.take("10.0.0.1", 1);
		this.budget.giveBack("10.0.0.1", 1);
		assertThat(this.budget.take("10.0.0.1", 1)).isZero();
	}

	@Test
	void followsAChangeAtOnceAndForgetsNothing() {
		this.budget.take("10.0.0.1", 1);
		this.budget.take("10.0.0.1", 1);
		this.limits = new HourlyBudget(3, 10);
		assertThat(this.budget.take("10.0.0.1", 1)).isZero();
		assertThat(this.budget.take("10.0.0.1", 1)).isEqualTo(Duration.ofMinutes(20));
		assertThat(this.budget.take("10.0.0.2", 3)).isZero();
		this.limits = new HourlyBudget(1, 1);
		assertThat(this.budget.take("10.0.0.2", 1)).isPositive();
	}

	@Test
	void refusesBudgetsThatContradictThemselves() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HourlyBudget(0, 5));
		assertThatIllegalArgumentException().isThrownBy(() -> new HourlyBudget(10, 5)).withMessageContaining("10");
		assertThatIllegalArgumentException().isThrownBy(() -> new HourlyBudget(10, 1_000_000_000));
	}

	@Test
	void refusesSettingsThatContradictEachOther() {
		assertThatIllegalArgumentException().isThrownBy(() -> new BudgetSettings(10, 5))
			.withMessageContaining("per-address");
	}

}
