package dev.veneer.backoffice;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells the layout which room of the back office a page belongs to: the address's second
 * step.
 */
@ControllerAdvice(basePackageClasses = Rooms.class)
class Rooms {

	@ModelAttribute("room")
	String room(HttpServletRequest request) {
		String[] steps = request.getRequestURI().substring(request.getContextPath().length()).split("/");
		return (steps.length > 2) ? steps[2] : "home";
	}

}
