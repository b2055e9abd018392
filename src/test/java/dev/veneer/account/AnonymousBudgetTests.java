package dev.veneer.account;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AnonymousBudgetTests {

	private final ManualTime time = new ManualTime();

	private final AnonymousBudget budget = new AnonymousBudget(new BudgetSettings(2, 3), this.time);

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
		this.time.nanos += Duration.ofMinutes(30).toNanos();
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
	void countsAWholeNetworkOfVersionSixAsOneClient() {
		assertThat(AnonymousBudget.network("2001:db8:1:2::7")).isEqualTo(AnonymousBudget.network("2001:db8:1:2:ff::9"))
			.isNotEqualTo(AnonymousBudget.network("2001:db8:1:3::7"));
		assertThat(AnonymousBudget.network("10.0.0.1")).isEqualTo("10.0.0.1");
	}

	@Test
	void refusesSettingsThatContradictEachOther() {
		assertThatIllegalArgumentException().isThrownBy(() -> new BudgetSettings(10, 5))
			.withMessageContaining("per-address");
	}

	private static final class ManualTime implements TimeMeter {

		private long nanos;

		@Override
		public long currentTimeNanos() {
			return this.nanos;
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

}
