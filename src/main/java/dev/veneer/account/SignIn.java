package dev.veneer.account;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Shows people to Spring Security. A password encoded the old way is encoded anew when
 * its owner signs in.
 */
@Component
class SignIn implements UserDetailsService, UserDetailsPasswordService {

	private final PersonTable table;

	SignIn(PersonTable table) {
		this.table = table;
	}

	@Override
	public UserDetails loadUserByUsername(String username) {
		return this.table.find(username)
			.orElseThrow(() -> new UsernameNotFoundException("There is nobody called " + username))
			.signedIn();
	}

	@Override
	public UserDetails updatePassword(UserDetails user, @Nullable String encoded) {
		this.table.encodeAnew(user.getUsername(), Objects.requireNonNull(user.getPassword()),
				Objects.requireNonNull(encoded));
		return loadUserByUsername(user.getUsername());
	}

}
