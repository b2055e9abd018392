package dev.veneer.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import dev.veneer.RunningApp;
import dev.veneer.revision.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class ApiTokensIntegrationTests extends RunningApp {

	@TempDir
	private Path folder;

	@Autowired
	private ApiTokens tokens;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Revisions revisions;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void findsATokenAsSoonAsItIsMade() {
		TokenSecret secret = this.tokens.create("fresh", Set.of(Scope.ORDER_WRITE));
		assertThat(secret.value()).startsWith("vnr_").hasSizeGreaterThan(40);
		assertThat(this.tokens.find(secret)).hasValueSatisfying((token) -> {
			assertThat(token.name()).isEqualTo("fresh");
			assertThat(token.scopes()).containsExactly(Scope.ORDER_WRITE);
		});
	}

	@Test
	void keepsTheSecretNowhere() {
		TokenSecret secret = this.tokens.create("secret", Set.of(Scope.JOB_READ));
		assertThat(this.jdbc.sql("select hash from api_token where name = 'secret'").query(String.class).single())
			.isEqualTo(secret.hash())
			.doesNotContain(secret.value());
		assertThat(secret).hasToString("vnr_...");
	}

	@Test
	void refusesARevokedTokenWithinHalfASecond() throws InterruptedException {
		TokenSecret secret = this.tokens.create("gone", Set.of(Scope.JOB_READ));
		long id = this.tokens.find(secret).orElseThrow().id();
		assertThat(this.tokens.revoke(id)).isTrue();
		assertThat(this.tokens.revoke(id)).isFalse();
		Thread.sleep(500);
		assertThat(this.tokens.find(secret)).isEmpty();
	}

	@Test
	void notesTheLastUseOnceAMinute() {
		MovingClock clock = new MovingClock();
		ApiTokens mine = tokens(clock, new AccountSettings(this.folder, null, null));
		TokenSecret secret = mine.create("used", Set.of(Scope.JOB_READ));
		long id = mine.find(secret).orElseThrow().id();
		Instant first = lastUsed(id);
		clock.now = clock.now.plusSeconds(30);
		mine.find(secret);
		assertThat(lastUsed(id)).isEqualTo(first);
		clock.now = clock.now.plusSeconds(31);
		mine.find(secret);
		assertThat(lastUsed(id)).isEqualTo(first.plusSeconds(61));
	}

	@Test
	void takesUpWhatTheCommandLineLeft() {
		ApiTokens mine = tokens(Clock.systemUTC(), new AccountSettings(this.folder, null, null));
		TokenSecret secret = TokenSecret.random();
		new TokenInbox(this.folder).leave("käse \\ \"1\"", secret.hash(), Set.of(Scope.RENDER_CREATE), Instant.now());
		assertThat(this.folder.resolve("tokens")).isDirectoryContaining((file) -> file.toString().endsWith(".token"));
		assertThat(mine.find(secret))
			.hasValueSatisfying((token) -> assertThat(token.name()).isEqualTo("käse \\ \"1\""));
		assertThat(this.folder.resolve("tokens")).isEmptyDirectory();
	}

	@Test
	void putsAsideWhatIsNoToken() throws Exception {
		Path tokens = Files.createDirectories(this.folder.resolve("tokens"));
		Files.writeString(tokens.resolve("x.token"), "hash=nonsense");
		assertThat(tokens(Clock.systemUTC(), new AccountSettings(this.folder, null, null)).find(TokenSecret.random()))
			.isEmpty();
		assertThat(tokens).isDirectoryContaining((file) -> file.toString().endsWith(".broken"));
	}

	@Test
	void anotherWorkerTokenInTheSettingsEndsTheOneBefore() {
		new WorkerToken(this.tokens, new AccountSettings(this.folder, null, "first-worker-token-aaaa"))
			.afterSingletonsInstantiated();
		new WorkerToken(this.tokens, new AccountSettings(this.folder, null, "second-worker-token-bbb"))
			.afterSingletonsInstantiated();
		assertThat(this.tokens.find(new TokenSecret("second-worker-token-bbb"))).isPresent();
		assertThat(fresh().find(new TokenSecret("first-worker-token-aaaa"))).isEmpty();
		assertThat(this.folder.resolve("worker-token")).doesNotExist();
	}

	@Test
	void letsOnlyTheOwnerReadItsSecrets() throws Exception {
		for (String file : new String[] { "admin-password", "worker-token" }) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve(file))))
				.isEqualTo("rw-------");
		}
	}

	private ApiTokens fresh() {
		return tokens(Clock.systemUTC(), new AccountSettings(this.folder, null, null));
	}

	private ApiTokens tokens(Clock clock, AccountSettings settings) {
		return new ApiTokens(this.jdbc, settings, this.revisions, this.transaction, clock);
	}

	private Instant lastUsed(long id) {
		return this.tokens.all()
			.stream()
			.filter((token) -> token.id() == id)
			.map(ApiToken::lastUsed)
			.findFirst()
			.orElseThrow();
	}

	private static final class MovingClock extends Clock {

		private Instant now = Instant.parse("2026-11-21T10:00:00Z");

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
