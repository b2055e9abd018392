package dev.veneer.system;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import dev.veneer.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that are too long, and parameters that can't be decoded, such as
 * {@code ?wait=%zz}. Tomcat complains of those only when somebody first asks, deep
 * inside, where it would pass for a fault of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ReadableAddresses extends OncePerRequestFilter {

	private static final int LONGEST = 8000;

	private final ProblemWriter problems;

	ReadableAddresses(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (length(request) > LONGEST) {
			this.problems.refuse(request, response, Problem.of(HttpStatus.URI_TOO_LONG, "address-too-long",
					"An address has at most " + LONGEST + " characters; this one has " + length(request) + "."));
		}
		else {
			Optional<Problem> complaint = complaint(request);
			if (complaint.isPresent()) {
				this.problems.refuse(request, response, complaint.get());
			}
			else {
				chain.doFilter(request, response);
			}
		}
	}

	private static int length(HttpServletRequest request) {
		return request.getRequestURI().length() + Objects.toString(request.getQueryString(), "").length();
	}

	/** Files in a form are read with its parameters. */
	private static Optional<Problem> complaint(HttpServletRequest request) {
		try {
			request.getParameterMap();
			return Optional.empty();
		}
		catch (InvalidParameterException ex) {
			// too many parameters have the same number
			boolean large = ex.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
					&& Objects.toString(request.getContentType(), "").startsWith("multipart/");
			return Optional.of(large
					? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The request's body is too large.")
					: Problem.of(HttpStatus.BAD_REQUEST, "bad-address",
							"The request's parameters can't be read: they are to be UTF-8, percent-encoded, and not "
									+ "too many."));
		}
	}

}
