package dev.veneer.system;

import java.io.IOException;
import java.util.Optional;

import dev.veneer.account.Sessions;
import dev.veneer.account.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has a running session follow what became of its person, with every request: it has the
 * roles that they have now, and ends when they may not sign in any more or have another
 * password.
 */
class RunningSessions extends OncePerRequestFilter {

	private final Sessions sessions;

	RunningSessions(Sessions sessions) {
		this.sessions = sessions;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication then = SecurityContextHolder.getContext().getAuthentication();
		if (then != null && then.getPrincipal() instanceof SignedIn person) {
			Optional<SignedIn> now = this.sessions.find(person);
			if (now.isEmpty()) {
				end(request);
			}
			else if (!now.get().getAuthorities().equals(person.getAuthorities())) {
				goOn(now.get().takeOver(then));
			}
		}
		chain.doFilter(request, response);
	}

	// an error page shows what its reader may open
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	private static void end(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	/**
	 * For this request. The session keeps what it began with, so that two requests at the
	 * same time don't overwrite each other.
	 */
	private static void goOn(Authentication now) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(now);
		SecurityContextHolder.setContext(context);
	}

}
