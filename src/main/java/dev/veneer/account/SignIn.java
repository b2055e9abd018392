package dev.veneer.account;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
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

	private final People people;

	SignIn(People people) {
		this.people = people;
	}

	@Override
	public UserDetails loadUserByUsername(String username) {
		Person person = this.people.find(username)
			.orElseThrow(() -> new UsernameNotFoundException("There is nobody called " + username));
		return User.withUsername(person.username())
			.password(person.password())
			.disabled(!person.enabled())
			.authorities(AuthorityUtils
				.createAuthorityList(person.roles().stream().sorted().map(Role::authority).toArray(String[]::new)))
			.build();
	}

	@Override
	public UserDetails updatePassword(UserDetails user, @org.jspecify.annotations.Nullable String encoded) {
		this.people.changePassword(user.getUsername(), java.util.Objects.requireNonNull(encoded));
		return loadUserByUsername(user.getUsername());
	}

}
