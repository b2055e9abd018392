package dev.veneer.account;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/**
 * A person as a session knows them.
 */
public final class SignedIn extends User {

	/** Under which number of the person the session began; another one ends it. */
	private final long sessions;

	SignedIn(Person person, String password, long sessions) {
		super(person.username(), password, person.enabled(), true, true, true, AuthorityUtils
			.createAuthorityList(person.roles().stream().map(Role::authority).toArray(String[]::new)));
		this.sessions = sessions;
	}

	/**
	 * Whether a session that began with this person goes on with that one.
	 */
	boolean goesOnAs(@Nullable SignedIn now) {
		return now != null && now.isEnabled() && now.sessions == this.sessions;
	}

	/**
	 * What a session shows that goes on with this person: the roles are theirs, how they
	 * signed in stays as it was.
	 */
	public Authentication takeOver(Authentication then) {
		Set<GrantedAuthority> authorities = new LinkedHashSet<>(then.getAuthorities());
		authorities.removeIf((each) -> Objects.toString(each.getAuthority(), "").startsWith("ROLE_"));
		authorities.addAll(getAuthorities());
		UsernamePasswordAuthenticationToken now = UsernamePasswordAuthenticationToken.authenticated(this, null,
				authorities);
		now.setDetails(then.getDetails());
		now.eraseCredentials();
		return now;
	}

	// persons with one name are equal, as with Spring; what else they have may differ
	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

}
