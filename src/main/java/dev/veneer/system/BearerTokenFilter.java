package dev.veneer.system;

import java.io.IOException;
import java.util.Optional;

import dev.veneer.account.ApiToken;
import dev.veneer.account.ApiTokens;
import dev.veneer.account.TokenSecret;
import dev.veneer.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in that shows a token. One that shows a wrong token is turned away even
 * where nobody asks for one: it believes itself known.
 */
class BearerTokenFilter extends OncePerRequestFilter {

	private static final String PREFIX = "Bearer ";

	private final ApiTokens tokens;

	private final ProblemWriter problems;

	BearerTokenFilter(ApiTokens tokens, ProblemWriter problems) {
		this.tokens = tokens;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String secret = secret(request);
		if (secret == null) {
			chain.doFilter(request, response);
			return;
		}
		Optional<ApiToken> token = this.tokens.find(new TokenSecret(secret));
		if (token.isEmpty()) {
			this.problems.write(response,
					Problem.of(HttpStatus.UNAUTHORIZED, "bad-token", "This API token is unknown or was revoked.")
						.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
			return;
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new TokenAuthentication(token.get()));
		SecurityContextHolder.setContext(context);
		chain.doFilter(request, response);
	}

	static @Nullable String secret(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		boolean bearer = header != null && header.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
		return bearer ? header.substring(PREFIX.length()).strip() : null;
	}

}
