package dev.veneer.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.veneer.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what controllers throw into problem+json for programs. For people the container
 * is told the status, and {@link ErrorPages} shows it.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProgramErrors extends ResponseEntityExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(ProgramErrors.class);

	private static final Pattern PROGRAMS = Pattern.compile("/(api|renders|v3/api-docs)(/.*|\\.yaml)?");

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ServletWebRequest servlet = (ServletWebRequest) request;
		if (!isProgram(servlet.getRequest())) {
			return sendError(servlet, status);
		}
		HttpHeaders copy = new HttpHeaders();
		copy.putAll(headers);
		copy.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return super.handleExceptionInternal(ex, coded(detail(ex, body, status)), copy, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return handleExceptionInternal(ex, BodyProblem.of(ex).getBody(), headers, status, request);
	}

	/** An address with a part that can't be is the address of nothing. */
	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (ex instanceof MethodArgumentTypeMismatchException mismatch
				&& mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
			Problem problem = ProblemWriter.nothingHere();
			return handleExceptionInternal(ex, problem.getBody(), headers, problem.getStatusCode(), request);
		}
		return super.handleTypeMismatch(ex, headers, status, request);
	}

	/** Spring gives most of its own problems no body: they carry one. */
	private static ProblemDetail detail(Exception ex, @Nullable Object body, HttpStatusCode status) {
		if (body instanceof ProblemDetail given) {
			return given;
		}
		return (ex instanceof ErrorResponse response) ? response.getBody() : ProblemDetail.forStatus(status);
	}

	/**
	 * A fault of ours. The caller learns nothing of the inside; the log does.
	 */
	@ExceptionHandler
	@Nullable ResponseEntity<Object> fault(RuntimeException ex, HttpServletRequest request) {
		if (!isProgram(request) || ex.getClass().getName().startsWith("org.springframework.security.")) {
			throw ex;
		}
		logger.error("{} {} failed", request.getMethod(), request.getRequestURI(), ex);
		return ResponseEntity.internalServerError()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Problem
				.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here; the log says what.")
				.getBody());
	}

	static boolean isProgram(HttpServletRequest request) {
		return isProgram(request.getRequestURI().substring(request.getContextPath().length()));
	}

	static boolean isProgram(String path) {
		return PROGRAMS.matcher(path).matches();
	}

	/**
	 * Gives a problem that has none a code: its status in words, such as
	 * {@code method-not-allowed}.
	 */
	static ProblemDetail coded(ProblemDetail detail) {
		if (detail.getProperties() != null && detail.getProperties().containsKey("code")) {
			return detail;
		}
		HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(detail.getStatus()), HttpStatus.BAD_REQUEST);
		return Problem.coded(detail, status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
	}

	private static @Nullable ResponseEntity<Object> sendError(ServletWebRequest request, HttpStatusCode status) {
		try {
			Objects.requireNonNull(request.getResponse()).sendError(status.value());
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
