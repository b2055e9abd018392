package dev.veneer.system;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Answers people whom security turned away: staff are shown the login, whoever asks for a
 * page that is not there is told so. What somebody sent is not led to the login, which
 * would lose it: their browser can send it again from the page that refuses it.
 */
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private final AuthenticationEntryPoint login;

	PageRefusals(String loginPage) {
		this.login = new LoginUrlAuthenticationEntryPoint(loginPage);
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException, ServletException {
		if (Unlisted.isMarked(request)) {
			refuseUnlisted(request, response);
		}
		else if (request.getHeader("HX-Request") != null || !READING.contains(request.getMethod())) {
			// nor is the login a piece of the page that asked
			response.sendError(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			this.login.commence(request, response, ex);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		if (Unlisted.isMarked(request)) {
			refuseUnlisted(request, response);
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	private static void refuseUnlisted(HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean readable = Routes.isReadable(request);
		response.sendError((readable ? HttpStatus.METHOD_NOT_ALLOWED : HttpStatus.NOT_FOUND).value());
	}

}
