package dev.veneer.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tokens of the programs that call. They are kept in memory, so a call costs no
 * query; a revoked token is refused within a quarter of a second on every instance.
 */
@Component
public class ApiTokens {

	private static final String REVISION = "token";

	private static final Duration TOUCH_INTERVAL = Duration.ofMinutes(1);

	private final TokenRows rows;

	private final TokenInbox inbox;

	private final Revisions revisions;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Kept<Map<String, ApiToken>> valid;

	private final Map<Long, Instant> touched = new ConcurrentHashMap<>();

	ApiTokens(JdbcClient jdbc, AccountSettings settings, Revisions revisions, TransactionTemplate transaction,
			Clock accountClock) {
		this.rows = new TokenRows(jdbc);
		this.inbox = new TokenInbox(settings.home());
		this.revisions = revisions;
		this.transaction = transaction;
		this.clock = accountClock;
		this.valid = new Kept<>(revisions, REVISION, this.rows::validByHash);
	}

	/**
	 * The token that the secret opens, if it was not revoked. Notes its use, at most once
	 * a minute.
	 */
	public Optional<ApiToken> find(TokenSecret secret) {
		String hash = secret.hash();
		ApiToken token = this.valid.get().get(hash);
		Optional<ApiToken> found = (token != null) ? Optional.of(token) : findNew(hash);
		found.ifPresent(this::touch);
		return found;
	}

	// made a moment ago, here or by another process
	private Optional<ApiToken> findNew(String hash) {
		takeInbox();
		return this.rows.valid(hash);
	}

	/**
	 * Makes a token. The secret is in the answer and nowhere else.
	 */
	public TokenSecret create(String name, Set<Scope> scopes) {
		TokenSecret secret = TokenSecret.random();
		put(name, secret, scopes);
		return secret;
	}

	/**
	 * Takes a secret that somebody else chose, unless it is known already.
	 */
	void put(String name, TokenSecret secret, Set<Scope> scopes) {
		change(() -> this.rows.add(name, secret.hash(), scopes, this.clock.instant()));
	}

	/**
	 * As {@link #put}, and every other token of that name ends.
	 */
	void replace(String name, TokenSecret secret, Set<Scope> scopes) {
		change(() -> {
			boolean added = this.rows.add(name, secret.hash(), scopes, this.clock.instant());
			return this.rows.revokeOthers(name, secret.hash(), this.clock.instant()) > 0 || added;
		});
	}

	/**
	 * All tokens, revoked ones too, in the order in which they were made.
	 */
	public List<ApiToken> all() {
		takeInbox();
		return this.rows.all();
	}

	/**
	 * Ends the token; says whether that changed anything.
	 */
	public boolean revoke(long id) {
		return change(() -> this.rows.revoke(id, this.clock.instant()));
	}

	private void takeInbox() {
		for (TokenInbox.Letter letter : this.inbox.letters()) {
			change(() -> this.rows.add(letter.name(), letter.hash(), letter.scopes(), letter.created()));
			this.inbox.remove(letter);
		}
	}

	private boolean change(BooleanSupplier change) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean changed = change.getAsBoolean();
			if (changed) {
				this.revisions.raise(REVISION);
			}
			return changed;
		}));
	}

	private void touch(ApiToken token) {
		Instant now = this.clock.instant();
		Instant last = this.touched.get(token.id());
		if (last == null || last.plus(TOUCH_INTERVAL).isBefore(now)) {
			this.touched.put(token.id(), now);
			this.rows.touch(token.id(), now);
		}
	}

}
