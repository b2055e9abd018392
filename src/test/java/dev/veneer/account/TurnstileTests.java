package dev.veneer.account;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnstileTests {

	private final Turnstile turnstile = new Turnstile(2, 3);

	@Test
	void letsSoManyInFromOneAddress() {
		assertThat(this.turnstile.enter("10.0.0.1")).isTrue();
		assertThat(this.turnstile.enter("10.0.0.1")).isTrue();
		assertThat(this.turnstile.enter("10.0.0.1")).isFalse();
		assertThat(this.turnstile.enter("10.0.0.2")).isTrue();
	}

	@Test
	void letsSoManyInAltogether() {
		for (int i = 1; i <= 3; i++) {
			assertThat(this.turnstile.enter("10.0.0." + i)).isTrue();
		}
		assertThat(this.turnstile.enter("10.0.0.4")).isFalse();
	}

	@Test
	void hasRoomAgainWhenSomebodyLeaves() {
		for (int i = 0; i < 100; i++) {
			this.turnstile.enter("10.0.0.1");
		}
		this.turnstile.leave("10.0.0.1");
		assertThat(this.turnstile.enter("10.0.0.1")).isTrue();
		assertThat(this.turnstile.enter("10.0.0.1")).isFalse();
		assertThat(this.turnstile.enter("10.0.0.2")).isTrue();
		assertThat(this.turnstile.enter("10.0.0.3")).isFalse();
	}

}
