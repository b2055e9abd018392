package dev.veneer.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.veneer.RunningApp;
import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Entry;
import dev.veneer.revision.Revisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
	private TokenRows rows;

	@Autowired
	private TokenEditor editor;

	@Autowired
	private Audit audit;

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
		assertThat(this.editor.revoke(id)).isTrue();
		assertThat(this.editor.revoke(id)).isFalse();
		Thread.sleep(500);
		assertThat(this.tokens.find(secret)).isEmpty();
	}

	@Test
	void notesTheLastUseOnceAMinute() {
		MovingClock clock = new MovingClock("2026-11-21T10:00:00Z");
		ApiTokens mine = tokens(clock, new AccountSettings(this.folder, null, null));
		TokenSecret secret = mine.create("used", Set.of(Scope.JOB_READ));
		long id = mine.find(secret).orElseThrow().id();
		Instant first = lastUsed(id);
		clock.pass(Duration.ofSeconds(30));
		mine.find(secret);
		assertThat(lastUsed(id)).isEqualTo(first);
		clock.pass(Duration.ofSeconds(31));
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
	void notesWhatTheCommandLineLeftAsNobodysDoing() {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("anna", ""));
		try {
			ApiTokens mine = tokens(Clock.systemUTC(), new AccountSettings(this.folder, null, null));
			TokenSecret secret = TokenSecret.random();
			new TokenInbox(this.folder).leave("left", secret.hash(), Set.of(Scope.JOB_READ), Instant.now());
			long left = mine.find(secret).orElseThrow().id();
			assertThat(entries(left)).singleElement().extracting(Entry::actor).isEqualTo("Veneer");
			long made = mine.find(mine.create("made", Set.of(Scope.JOB_READ))).orElseThrow().id();
			assertThat(entries(made)).singleElement().extracting(Entry::actor).isEqualTo("anna");
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	@Test
	void notesWhatBecomesOfATokenAndNeverItsSecret() {
		TokenSecret secret = this.editor.make("web shop", Set.of(Scope.RENDER_CREATE, Scope.JOB_READ),
				new TokenBudget(100, null));
		long id = this.tokens.find(secret).orElseThrow().id();
		this.editor.putBudget(id, new TokenBudget(50, 3), new Edition(entries(id).get(0).id()));
		this.editor.revoke(id);
		assertThat(entries(id)).hasSize(3);
		assertThat(entries(id).get(0).changes()).singleElement()
			.satisfies((change) -> assertThat(change.field()).isEqualTo("revoked"));
		assertThat(entries(id).get(1).changes()).extracting((change) -> change.field() + change.from() + change.to())
			.containsExactlyInAnyOrder("renders10050", "ordersnull3");
		assertThat(entries(id).toString()).contains("render:create,job:read")
			.doesNotContain(secret.value(), secret.hash());
	}

	@Test
	void losesNoLimitThatSomebodyElseSet() {
		TokenSecret secret = this.editor.make("shared", Set.of(Scope.RENDER_CREATE), TokenBudget.UNLIMITED);
		long id = this.tokens.find(secret).orElseThrow().id();
		Edition seen = this.audit.edition(TokenEditor.subject(id));
		this.editor.putBudget(id, new TokenBudget(10, null), seen);
		assertThatExceptionOfType(EditConflictException.class)
			.isThrownBy(() -> this.editor.putBudget(id, new TokenBudget(20, null), seen));
		assertThat(this.tokens.find(id).orElseThrow().budget().rendersPerDay()).isEqualTo(10);
	}

	@Test
	void refusesBudgetsThatAreNone() {
		for (int number : new int[] { 0, -1, TokenBudget.MOST + 1 }) {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> new TokenBudget(number, null));
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> new TokenBudget(null, number));
		}
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editor.make("idle", Set.of(), TokenBudget.UNLIMITED));
		assertThat(this.tokens.all()).extracting(ApiToken::name).doesNotContain("idle");
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
		new WorkerToken(this.editor, new AccountSettings(this.folder, null, "first-worker-token-aaaa"))
			.afterSingletonsInstantiated();
		new WorkerToken(this.editor, new AccountSettings(this.folder, null, "second-worker-token-bbb"))
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

	private List<Entry> entries(long id) {
		return this.audit.read("token", Long.toString(id), null, null);
	}

	private ApiTokens fresh() {
		return tokens(Clock.systemUTC(), new AccountSettings(this.folder, null, null));
	}

	private ApiTokens tokens(Clock clock, AccountSettings settings) {
		return new ApiTokens(this.rows, this.editor, settings, this.revisions, clock);
	}

	private Instant lastUsed(long id) {
		return this.tokens.all()
			.stream()
			.filter((token) -> token.id() == id)
			.map(ApiToken::lastUsed)
			.findFirst()
			.orElseThrow();
	}

}
