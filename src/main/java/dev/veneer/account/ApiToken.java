package dev.veneer.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import dev.veneer.account.RefusedException.Reason;
import dev.veneer.audit.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A program's right to call, without the secret itself.
 *
 * @param lastUsed to the minute, null while it was never used
 */
public record ApiToken(long id, String name, Set<Scope> scopes, Instant created, @Nullable Instant lastUsed,
		@Nullable Instant revoked, TokenBudget budget) {

	public ApiToken {
		name = checkedName(name);
		scopes = Set.copyOf(scopes);
		if (scopes.isEmpty()) {
			throw new RefusedException(Reason.NO_SCOPE, name);
		}
	}

	static String checkedName(String name) {
		if (name.isBlank() || name.length() > 80 || name.chars().anyMatch(Character::isISOControl)) {
			throw new RefusedException(Reason.TOKEN_NAME, name);
		}
		return name;
	}

	Facts facts() {
		return Facts.of("name", this.name)
			.and("scopes", Scope.write(this.scopes))
			.and("renders", this.budget.rendersPerDay())
			.and("orders", this.budget.ordersQueued())
			.and("revoked", (this.revoked != null) ? this.revoked.truncatedTo(ChronoUnit.SECONDS) : null);
	}

}
