package dev.veneer.system;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is shown when a request ended with an error status: problem+json to programs, the
 * back office's page to staff, the sketchbook's to customers.
 */
@Controller
class ErrorPages implements ErrorController {

	@RequestMapping("/error")
	Object error(HttpServletRequest request) {
		HttpStatus status = status(request);
		String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
		if (ProgramErrors.isProgram(path)) {
			return ResponseEntity.status(status)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(ProgramErrors.coded(ProblemDetail.forStatus(status)));
		}
		boolean staff = path.startsWith("/backoffice") || path.startsWith("/login");
		return new ModelAndView(staff ? "backoffice/error" : "sketchbook/error",
				Map.of("status", status.value(), "title", status.getReasonPhrase()), status);
	}

	// somebody who opens /error itself finds nothing there
	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return Objects.requireNonNullElse(status, HttpStatus.INTERNAL_SERVER_ERROR);
	}

}
