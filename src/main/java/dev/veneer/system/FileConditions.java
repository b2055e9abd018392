package dev.veneer.system;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import dev.veneer.problem.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Answers the conditions on pictures and files that Spring leaves: {@code If-Match}, a
 * star in {@code If-None-Match}, and ranges that mean nothing, with which it would send
 * everything under the status 416.
 */
@ControllerAdvice
class FileConditions implements ResponseBodyAdvice<Object> {

	@Override
	public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
		return ResourceHttpMessageConverter.class.isAssignableFrom(converter)
				|| ResourceRegionHttpMessageConverter.class.isAssignableFrom(converter);
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter method, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		HttpHeaders headers = response.getHeaders();
		List<String> wanted = values(request, HttpHeaders.IF_MATCH);
		if (!wanted.isEmpty() && !wanted.contains("*") && !wanted.contains(headers.getETag())) {
			throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed",
					"What is here has another tag than If-Match wants.");
		}
		if (values(request, HttpHeaders.IF_NONE_MATCH).contains("*")) {
			response.setStatusCode(HttpStatus.NOT_MODIFIED);
			return null;
		}
		if (body instanceof Collection<?> parts && parts.isEmpty()) {
			throw outside();
		}
		String length = headers.getFirst(HttpHeaders.CONTENT_RANGE);
		if (length != null) {
			if (isRange(request)) {
				throw outside().header(HttpHeaders.CONTENT_RANGE, length);
			}
			headers.remove(HttpHeaders.CONTENT_RANGE);
			response.setStatusCode(HttpStatus.OK);
		}
		return body;
	}

	private static Problem outside() {
		return Problem.of(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "outside-range",
				"The range lies outside of what is here.");
	}

	// one that is none counts as not being there
	private static boolean isRange(ServerHttpRequest request) {
		try {
			HttpRange.parseRanges(request.getHeaders().getFirst(HttpHeaders.RANGE));
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static List<String> values(ServerHttpRequest request, String header) {
		return request.getHeaders()
			.getOrEmpty(header)
			.stream()
			.flatMap((line) -> Arrays.stream(line.split(",")))
			.map(String::strip)
			.toList();
	}

}
