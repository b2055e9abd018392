package dev.veneer.system;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.veneer.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.ValueInstantiationException;

import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Says what is wrong with a JSON body: in the words of the value that refused it, where
 * there is one, and never in those of Jackson, which name classes.
 */
final class BodyProblem {

	private BodyProblem() {
	}

	static Problem of(HttpMessageNotReadableException ex) {
		return Problem.of(HttpStatus.BAD_REQUEST, "bad-request", detail(ex.getCause()));
	}

	private static String detail(Throwable cause) {
		if (cause instanceof ValueInstantiationException made
				&& made.getCause() instanceof IllegalArgumentException refused) {
			return Objects.toString(refused.getMessage(), "The request's body can't be so.");
		}
		if (cause instanceof JacksonException json && !json.getPath().isEmpty()) {
			return "In the request's body " + path(json) + " is missing or not what belongs there" + allowed(json)
					+ ".";
		}
		return "The request's body is missing, or is no JSON.";
	}

	private static String path(JacksonException ex) {
		return ex.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
					: "[" + step.getIndex() + "]")
			.collect(Collectors.joining())
			.substring(1);
	}

	private static String allowed(JacksonException ex) {
		Object[] constants = (ex instanceof InvalidFormatException format) ? format.getTargetType().getEnumConstants()
				: null;
		return (constants != null)
				? ": " + Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", ")) : "";
	}

}
