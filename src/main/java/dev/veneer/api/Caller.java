package dev.veneer.api;

import java.security.Principal;
import java.util.Locale;
import java.util.stream.Stream;

import dev.veneer.account.ApiToken;
import dev.veneer.account.Scope;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who asks, as far as it decides whether a render may be made for them.
 *
 * @param address the client's
 * @param known whether nothing is known of them, a token or person lacks the right, or
 * they may have renders made
 * @param token the one they show, if they show one
 * @param looking whether they only look: a HEAD, or a browser that fetches ahead
 */
record Caller(String address, Standing known, @Nullable ApiToken token, boolean looking) {

	/**
	 * What the caller may cause.
	 */
	enum Standing {

		/** Nobody knows them: the anonymous budget pays. */
		ANONYMOUS,

		/** Known, but not for this: the anonymous budget pays. */
		LIMITED,

		/** May have renders made: a token's own budget pays, and for people nobody. */
		TRUSTED

	}

	static Caller of(HttpServletRequest request) {
		return new Caller(request.getRemoteAddr(), standing(request), token(request), isLooking(request));
	}

	/**
	 * Somebody who was let in to a route that is for those who may have renders made.
	 */
	static Caller entitled(HttpServletRequest request) {
		return new Caller(request.getRemoteAddr(), Standing.TRUSTED, token(request), false);
	}

	boolean isTrusted() {
		return this.known == Standing.TRUSTED;
	}

	boolean isAnonymous() {
		return this.known == Standing.ANONYMOUS;
	}

	private static Standing standing(HttpServletRequest request) {
		Principal principal = request.getUserPrincipal();
		if (!(principal instanceof Authentication authentication) || isLuredByAForeignPage(request)) {
			return Standing.ANONYMOUS;
		}
		return authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(Caller::mayCreate)
				? Standing.TRUSTED : Standing.LIMITED;
	}

	private static @Nullable ApiToken token(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof ApiToken token) ? token : null;
	}

	private static boolean mayCreate(@Nullable String authority) {
		return authority != null
				&& (authority.startsWith("ROLE_") || authority.equals(Scope.RENDER_CREATE.authority()));
	}

	// a GET that has renders made needs what CSRF tokens do elsewhere: a picture on a
	// foreign page must not spend a signed-in person's rights
	private static boolean isLuredByAForeignPage(HttpServletRequest request) {
		return request.getHeader("Authorization") == null && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
	}

	private static boolean isLooking(HttpServletRequest request) {
		return request.getMethod().equals("HEAD") || Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
			.map(request::getHeader)
			.anyMatch(Caller::meansAhead);
	}

	private static boolean meansAhead(@Nullable String purpose) {
		if (purpose == null) {
			return false;
		}
		String small = purpose.toLowerCase(Locale.ROOT);
		return small.contains("prefetch") || small.contains("prerender") || small.contains("preview");
	}

}
