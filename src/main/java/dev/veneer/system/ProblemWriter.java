package dev.veneer.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.veneer.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers programs whose request security turned away: with problem+json, where Spring
 * would redirect to a login or write HTML.
 */
@Component
class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

	private final JsonMapper json;

	ProblemWriter(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		write(response,
				Unlisted.isMarked(request) ? unlisted(request)
						: Problem
							.of(HttpStatus.UNAUTHORIZED, "token-needed",
									"This takes an API token: send it as 'Authorization: Bearer vnr_...'.")
							.header("WWW-Authenticate", "Bearer"));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		write(response, Unlisted.isMarked(request) ? unlisted(request)
				: Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "What you show does not allow this."));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException ex)
			throws IOException {
		refuse(request, response, Problem.of(HttpStatus.BAD_REQUEST, "bad-address",
				"The request's address, method or headers hold characters that are not allowed there."));
	}

	/**
	 * Answers a program with the problem, and a browser with the error page.
	 */
	void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		if (ProgramErrors.isProgram(request)) {
			write(response, problem);
		}
		else {
			problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
			response.sendError(problem.getStatusCode().value());
		}
	}

	void write(HttpServletResponse response, Problem problem) throws IOException {
		response.setStatus(problem.getStatusCode().value());
		problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.getOutputStream().write(this.json.writeValueAsBytes(problem.getBody()));
	}

	private static Problem unlisted(HttpServletRequest request) {
		if (Routes.isReadable(request)) {
			return Problem
				.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", request.getMethod() + " is not possible here.")
				.header("Allow", "GET, HEAD");
		}
		return nothingHere();
	}

	static Problem nothingHere() {
		return Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.");
	}

}
