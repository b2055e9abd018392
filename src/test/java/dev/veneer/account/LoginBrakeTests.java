package dev.veneer.account;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginBrakeTests {

	private final ManualTime time = new ManualTime();

	private final LoginBrake brake = new LoginBrake(this.time);

	@Test
	void slowsDownWhoTriesManyPasswordsForOneName() {
		assertThat(attempts("admin", "10.0.0.1", 50)).isEqualTo(10);
		assertThat(this.brake.take("admin", "10.0.0.1")).isPositive().isLessThan(Duration.ofMinutes(1));
	}

	@Test
	void slowsDownWhoTriesManyNames() {
		int tried = 0;
		for (int i = 0; i < 50; i++) {
			tried += attempts("name" + i, "10.0.0.1", 1);
		}
		assertThat(tried).isEqualTo(30);
	}

	@Test
	void letsAPersonInWhomAStrangerTriesToLockOut() {
		attempts("admin", "10.0.0.1", 50);
		assertThat(this.brake.take("admin", "10.0.0.2")).isZero();
	}

	@Test
	void letsGoAfterAMinute() {
		attempts("admin", "10.0.0.1", 50);
		this.time.pass(Duration.ofMinutes(1));
		assertThat(attempts("admin", "10.0.0.1", 50)).isEqualTo(10);
	}

	@Test
	void doesNotCountTheRightPassword() {
		for (int i = 0; i < 100; i++) {
			assertThat(this.brake.take("admin", "10.0.0.1")).isZero();
			this.brake.forgive("admin", "10.0.0.1");
		}
	}

	private int attempts(String name, String address, int count) {
		int made = 0;
		for (int i = 0; i < count; i++) {
			made += this.brake.take(name, address).isZero() ? 1 : 0;
		}
		return made;
	}

}
