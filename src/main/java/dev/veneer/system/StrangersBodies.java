package dev.veneer.system;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import dev.veneer.account.ApiTokens;
import dev.veneer.account.TokenSecret;
import dev.veneer.account.Turnstile;
import dev.veneer.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent by whoever shows no token and has not signed in, before anything
 * else waits for it. A byte now and then would hold a thread for hours, whether a page
 * wants the form or Tomcat only clears it away: so it is little, comes soon, and few send
 * at a time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StrangersBodies extends OncePerRequestFilter {

	/** Marks a request whose body may be waited for, however it is answered. */
	static final String TRUSTED = StrangersBodies.class.getName() + ".trusted";

	static final int MOST = 16 * 1024;

	private final ObjectProvider<ApiTokens> tokens;

	private final ProblemWriter problems;

	private final Duration longest;

	private final Turnstile readers = new Turnstile(8, 64);

	// filters are made before the database is there
	@Autowired
	StrangersBodies(ObjectProvider<ApiTokens> tokens, ProblemWriter problems) {
		this(tokens, problems, Duration.ofSeconds(10));
	}

	StrangersBodies(ObjectProvider<ApiTokens> tokens, ProblemWriter problems, Duration longest) {
		this.tokens = tokens;
		this.problems = problems;
		this.longest = longest;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isKnown(request)) {
			request.setAttribute(TRUSTED, true);
			chain.doFilter(request, response);
			return;
		}
		// whoever has the stream has it alone: Tomcat reads no parameters from it
		InputStream stream = request.getInputStream();
		long length = request.getContentLengthLong();
		if (length < 0 || length > MOST) {
			refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large",
					"Without an API token or a login a request's body has at most " + MOST
							+ " bytes, and says how many.");
		}
		else if (!this.readers.enter(request.getRemoteAddr())) {
			refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-bodies",
					"Too many requests are being sent at the same time.");
		}
		else {
			goOn(request, response, chain, readAndLeave(request, stream));
		}
	}

	private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			byte @Nullable [] body) throws ServletException, IOException {
		if (body != null) {
			chain.doFilter(new SentForm(request, body), response);
		}
		// when nothing came at all, or the connection broke, Tomcat has answered already
		else if (!response.isCommitted()) {
			refuse(request, response, HttpStatus.REQUEST_TIMEOUT, "body-too-slow",
					"The request's body did not come within " + this.longest.toSeconds() + " seconds.");
		}
	}

	private boolean isKnown(HttpServletRequest request) {
		String secret = BearerTokenFilter.secret(request);
		return (secret != null) ? this.tokens.getObject().find(new TokenSecret(secret)).isPresent()
				: hasSignedIn(request.getSession(false));
	}

	/** Staff send models and maps. Spring Security itself looks at the session later. */
	private static boolean hasSignedIn(@Nullable HttpSession session) {
		Object context = (session != null)
				? session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) : null;
		return context instanceof SecurityContext security && security.getAuthentication() != null
				&& security.getAuthentication().isAuthenticated();
	}

	private byte @Nullable [] readAndLeave(HttpServletRequest request, InputStream stream) {
		try {
			return read(stream, request.getContentLength());
		}
		finally {
			this.readers.leave(request.getRemoteAddr());
		}
	}

	private byte @Nullable [] read(InputStream stream, int length) {
		long end = System.nanoTime() + this.longest.toNanos();
		byte[] body = new byte[length];
		try {
			for (int had = 0; had < length;) {
				int more = stream.read(body, had, length - had);
				if (more < 0 || System.nanoTime() > end) {
					return null;
				}
				had += more;
			}
			return body;
		}
		catch (IOException ex) {
			return null;
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code,
			String detail) throws IOException {
		this.problems.refuse(request, response, Problem.of(status, code, detail));
	}

}
