package dev.veneer.system;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

import dev.veneer.account.LoginBrake;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns those away who try one password after the other.
 */
class LoginAttempts extends OncePerRequestFilter {

	static final RequestMatcher LOGIN = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

	private final LoginBrake brake;

	LoginAttempts(LoginBrake brake) {
		this.brake = brake;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !LOGIN.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String name = Objects.toString(request.getParameter("username"), "");
		Duration wait = this.brake.take(name.strip(), request.getRemoteAddr());
		if (wait.isZero()) {
			chain.doFilter(request, response);
		}
		else {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		}
	}

}
