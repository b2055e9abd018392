package dev.veneer.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;

/**
 * The tokens of the programs that call. They are kept in memory, so a call costs no
 * query; a revoked token is refused within a quarter of a second on every instance.
 */
@Component
public class ApiTokens {

	private static final Duration TOUCH_INTERVAL = Duration.ofMinutes(1);

	private final TokenRows rows;

	private final TokenEditor editor;

	private final TokenInbox inbox;

	private final Clock clock;

	private final Kept<Map<String, ApiToken>> valid;

	private final Map<Long, Instant> touched = new ConcurrentHashMap<>();

	ApiTokens(TokenRows rows, TokenEditor editor, AccountSettings settings, Revisions revisions, Clock accountClock) {
		this.rows = rows;
		this.editor = editor;
		this.inbox = new TokenInbox(settings.home());
		this.clock = accountClock;
		this.valid = new Kept<>(revisions, TokenEditor.REVISION, this.rows::validByHash);
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
	 * The token of that number, revoked or not.
	 */
	public Optional<ApiToken> find(long id) {
		return this.rows.find(id);
	}

	/**
	 * Makes a token without a limit. The secret is in the answer and nowhere else.
	 */
	public TokenSecret create(String name, Set<Scope> scopes) {
		return this.editor.make(name, scopes, TokenBudget.UNLIMITED);
	}

	/**
	 * All tokens, revoked ones too, in the order in which they were made.
	 */
	public List<ApiToken> all() {
		takeInbox();
		return this.rows.all();
	}

	private void takeInbox() {
		for (TokenInbox.Letter letter : this.inbox.letters()) {
			this.editor.takeUp(letter);
			this.inbox.remove(letter);
		}
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
