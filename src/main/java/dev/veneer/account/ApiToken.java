package dev.veneer.account;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A program's right to call, without the secret itself.
 *
 * @param lastUsed to the minute, null while it was never used
 */
public record ApiToken(long id, String name, Set<Scope> scopes, Instant created, @Nullable Instant lastUsed,
		@Nullable Instant revoked) {

	public ApiToken {
		name = checkedName(name);
		scopes = Set.copyOf(scopes);
		if (scopes.isEmpty()) {
			throw new IllegalArgumentException("Token '" + name + "' has no scope, so it could do nothing");
		}
	}

	static String checkedName(String name) {
		if (name.isBlank() || name.length() > 80 || name.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("A token's name has 1 to 80 characters, unlike '" + name + "'");
		}
		return name;
	}

}
