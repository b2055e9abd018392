package dev.veneer.system;

import dev.veneer.account.ApiToken;
import dev.veneer.account.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A program that is known by its token. It has scopes and never a role.
 */
final class TokenAuthentication extends AbstractAuthenticationToken {

	private final transient ApiToken token;

	TokenAuthentication(ApiToken token) {
		super(AuthorityUtils
			.createAuthorityList(token.scopes().stream().map(Scope::authority).sorted().toArray(String[]::new)));
		this.token = token;
		setAuthenticated(true);
	}

	@Override
	public Object getPrincipal() {
		return this.token;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public String getName() {
		return "token " + this.token.id() + " (" + this.token.name() + ")";
	}

}
