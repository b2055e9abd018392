package dev.veneer.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import dev.veneer.account.RefusedException.Reason;
import dev.veneer.audit.Actors;
import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes tokens, limits what they may cause, and revokes them. The command line uses it
 * without the rest of the app.
 */
@Component
@Transactional
public class TokenEditor {

	static final String REVISION = "token";

	private final TokenRows rows;

	private final Revisions revisions;

	private final Audit audit;

	private final Clock clock;

	TokenEditor(TokenRows rows, Revisions revisions, Audit audit, Clock accountClock) {
		this.rows = rows;
		this.revisions = revisions;
		this.audit = audit;
		this.clock = accountClock;
	}

	/**
	 * What the audit calls a token.
	 */
	public static Subject subject(long id) {
		return new Subject("token", Long.toString(id));
	}

	/**
	 * Makes a token.
	 * @return the secret, which is kept nowhere else
	 * @throws RefusedException when the name is none or there is no scope
	 */
	public TokenSecret make(String name, Set<Scope> scopes, TokenBudget budget) {
		TokenSecret secret = TokenSecret.random();
		add(name, secret.hash(), scopes, budget);
		return secret;
	}

	/**
	 * Limits what the token may cause from now on.
	 * @throws RefusedException when there is no such token, or it was revoked
	 * @throws dev.veneer.audit.EditConflictException when it was changed after that
	 * edition
	 */
	public void putBudget(long id, TokenBudget budget, Edition seen) {
		ApiToken before = this.rows.lock(id)
			.filter((token) -> token.revoked() == null)
			.orElseThrow(() -> new RefusedException(Reason.NO_TOKEN, id));
		this.audit.check(subject(id), seen);
		this.rows.putBudget(id, budget);
		note(before);
	}

	/**
	 * Ends the token; says whether that changed anything.
	 */
	public boolean revoke(long id) {
		return this.rows.lock(id).filter((token) -> token.revoked() == null).map((token) -> {
			this.rows.revoke(id, this.clock.instant());
			note(token);
			return true;
		}).orElse(false);
	}

	/**
	 * Adds a token whose secret somebody else chose, unless it is known already.
	 */
	void add(String name, String hash, Set<Scope> scopes, TokenBudget budget) {
		if (scopes.isEmpty()) {
			throw new RefusedException(Reason.NO_SCOPE, name);
		}
		if (this.rows.add(name, hash, scopes, budget, this.clock.instant())) {
			ApiToken made = this.rows.valid(hash).orElseThrow();
			this.audit.note(subject(made.id()), Facts.NONE, made.facts());
			this.revisions.raise(REVISION);
		}
	}

	/**
	 * As {@link #add}, and every other token of that name ends.
	 */
	void replace(String name, String hash, Set<Scope> scopes) {
		add(name, hash, scopes, TokenBudget.UNLIMITED);
		this.rows.validOthers(name, hash).forEach((other) -> revoke(other.id()));
	}

	/**
	 * Adds what the command line left. It was nobody's doing who is at work now.
	 */
	void takeUp(TokenInbox.Letter letter) {
		Instant created = letter.created();
		if (this.rows.add(letter.name(), letter.hash(), letter.scopes(), TokenBudget.UNLIMITED, created)) {
			ApiToken made = this.rows.valid(letter.hash()).orElseThrow();
			this.audit.noteAs(Actors.NOBODY, subject(made.id()), Facts.NONE, made.facts());
			this.revisions.raise(REVISION);
		}
	}

	private void note(ApiToken before) {
		this.audit.note(subject(before.id()), before.facts(), this.rows.find(before.id()).orElseThrow().facts());
		this.revisions.raise(REVISION);
	}

}
