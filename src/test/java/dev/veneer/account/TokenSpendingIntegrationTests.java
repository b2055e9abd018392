package dev.veneer.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.veneer.RunningApp;
import dev.veneer.audit.Edition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens spend their budgets of a day.
 */
class TokenSpendingIntegrationTests extends RunningApp {

	private final MovingClock clock = new MovingClock("2026-11-21T21:00:00Z");

	@Autowired
	private TokenEditor editor;

	@Autowired
	private ApiTokens tokens;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void givesATokenItsRendersOfADayAndNoMore() {
		ApiToken token = token(2);
		assertThat(spending().take(token, 1)).isZero();
		assertThat(spending().take(token, 1)).isZero();
		assertThat(spending().take(token, 1)).isEqualTo(Duration.ofHours(3));
		assertThat(spending().ofToday()).containsEntry(token.id(), 2L);
	}

	@Test
	void beginsAnewAtMidnight() {
		ApiToken token = token(1);
		spending().take(token, 1);
		this.clock.pass(Duration.ofHours(3).minusMillis(1));
		assertThat(spending().take(token, 1)).isPositive();
		this.clock.pass(Duration.ofMillis(1));
		assertThat(spending().ofToday()).doesNotContainKey(token.id());
		assertThat(spending().take(token, 1)).isZero();
	}

	@Test
	void countsADearRenderForSeveral() {
		ApiToken token = token(10);
		assertThat(spending().take(token, 7)).isZero();
		assertThat(spending().take(token, 4)).isPositive();
		assertThat(spending().take(token, 3)).isZero();
	}

	@Test
	void takesAWholeBudgetForWhatIsDearerThanThat() {
		ApiToken token = token(10);
		assertThat(spending().take(token, 500)).isZero();
		assertThat(spending().take(token, 1)).isPositive();
		spending().giveBack(token, 500);
		assertThat(spending().take(token, 10)).isZero();
	}

	@Test
	void countsWhatATokenWithoutALimitCauses() {
		ApiToken token = token(null);
		assertThat(spending().take(token, 5)).isZero();
		assertThat(spending().take(token, 5)).isZero();
		spending().giveBack(token, 5);
		assertThat(spending().ofToday()).containsEntry(token.id(), 5L);
	}

	@Test
	void holdsALowerLimitAtOnce() {
		ApiToken before = token(10);
		spending().take(before, 5);
		this.editor.putBudget(before.id(), new TokenBudget(5, null), Edition.ANY);
		ApiToken after = this.tokens.find(before.id()).orElseThrow();
		assertThat(spending().take(after, 1)).isPositive();
	}

	@Test
	void givesManyAtOnceNoMoreThanOneAfterTheOther() throws Exception {
		ApiToken token = token(7);
		ExecutorService instances = Executors.newFixedThreadPool(8);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Duration>> answers = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			answers.add(instances.submit(() -> {
				start.await();
				return spending().take(token, 1);
			}));
		}
		start.countDown();
		int taken = 0;
		for (Future<Duration> answer : answers) {
			taken += answer.get().isZero() ? 1 : 0;
		}
		instances.shutdownNow();
		assertThat(taken).isEqualTo(7);
	}

	/** A new one each time, as after a restart or on another instance. */
	private TokenSpending spending() {
		return new TokenSpending(this.jdbc, this.clock);
	}

	private ApiToken token(@Nullable Integer renders) {
		TokenSecret secret = this.editor.make("spender", Set.of(Scope.RENDER_CREATE), new TokenBudget(renders, null));
		return this.tokens.find(secret).orElseThrow();
	}

}
