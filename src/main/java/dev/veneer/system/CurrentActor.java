package dev.veneer.system;

import dev.veneer.audit.Actors;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is at work: the person that has signed in, or the token that was shown.
 */
@Component
class CurrentActor implements Actors {

	@Override
	public String current() {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		return (who == null || who instanceof AnonymousAuthenticationToken) ? NOBODY : who.getName();
	}

}
