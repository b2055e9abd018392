package dev.veneer.problem;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What a caller did wrong, or what is not there. The code is stable and for programs, the
 * detail is for people. Thrown by whoever finds it; {@code system} writes it out.
 */
public final class Problem extends ErrorResponseException {

	private static final String TYPE = "urn:veneer:problem:";

	private Problem(HttpStatus status, ProblemDetail body) {
		super(status, body, null);
	}

	/**
	 * Begins a problem.
	 * @param code small letters and dashes, such as {@code unknown-part}
	 * @param detail what was wrong, where, and what is allowed, in a sentence or two
	 */
	public static Problem of(HttpStatus status, String code, String detail) {
		return new Problem(status, coded(ProblemDetail.forStatusAndDetail(status, detail), code));
	}

	/**
	 * Gives a detail that Spring made our type, title and code.
	 */
	public static ProblemDetail coded(ProblemDetail detail, String code) {
		detail.setType(URI.create(TYPE + code));
		detail.setTitle(Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' '));
		detail.setProperty("code", code);
		return detail;
	}

	/**
	 * Adds a member that a program may want, such as what is allowed.
	 */
	public Problem with(String member, Object value) {
		getBody().setProperty(member, value);
		return this;
	}

	public Problem header(String name, String value) {
		getHeaders().set(name, value);
		return this;
	}

}
