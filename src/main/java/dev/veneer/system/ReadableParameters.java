package dev.veneer.system;

import java.io.IOException;

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
 * Refuses parameters that can't be decoded, such as {@code ?wait=%zz}. Tomcat complains
 * of them only when somebody first asks, deep inside, where it would pass for a fault of
 * ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadableParameters extends OncePerRequestFilter {

	private final ProblemWriter problems;

	ReadableParameters(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			request.getParameterMap();
		}
		catch (InvalidParameterException ex) {
			this.problems.write(response, Problem.of(HttpStatus.BAD_REQUEST, "bad-address",
					"The request's parameters can't be decoded: they are to be UTF-8, percent-encoded."));
			return;
		}
		chain.doFilter(request, response);
	}

}
