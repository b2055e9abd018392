package dev.veneer.system;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Refuses a route that stands in no list, and leaves a mark: the answer is then that
 * there is no such page, and not that one should sign in.
 */
class Unlisted implements AuthorizationManager<RequestAuthorizationContext> {

	private static final String MARK = Unlisted.class.getName();

	@Override
	public AuthorizationResult authorize(Supplier<? extends Authentication> authentication,
			RequestAuthorizationContext context) {
		context.getRequest().setAttribute(MARK, true);
		return new AuthorizationDecision(false);
	}

	static boolean isMarked(HttpServletRequest request) {
		return request.getAttribute(MARK) != null;
	}

}
