package dev.veneer.system;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Goes on to the page of the back office that somebody wanted before they signed in.
 * Their browser remembers it, in a cookie: a session for each stranger would fill the
 * memory.
 */
class WantedPage implements AuthenticationSuccessHandler {

	private static final String HOME = "/backoffice";

	private static final RequestMatcher BACK_OFFICE = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.GET, HOME + "/**");

	private static final int LONGEST = 1000;

	private final CookieRequestCache cookie = new CookieRequestCache();

	WantedPage() {
		this.cookie.setRequestMatcher(WantedPage::isWorthIt);
		this.cookie.setCookieCustomizer((cookie) -> cookie.setAttribute("SameSite", "Lax"));
	}

	RequestCache cache() {
		return this.cookie;
	}

	// without a host: the request's is anybody's claim
	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		SavedRequest wanted = this.cookie.getRequest(request, response);
		this.cookie.removeRequest(request, response);
		String page = (wanted != null) ? wanted.getRedirectUrl().replaceFirst("^[a-z]+://[^/]*", "") : "";
		String home = request.getContextPath() + HOME;
		response.sendRedirect(page.startsWith(home) ? page : home);
	}

	// what htmx fetches is a piece of a page
	private static boolean isWorthIt(HttpServletRequest request) {
		return BACK_OFFICE.matches(request) && request.getHeader("HX-Request") == null
				&& Objects.toString(request.getQueryString(), "").length() < LONGEST
				&& request.getRequestURI().length() < LONGEST;
	}

}
