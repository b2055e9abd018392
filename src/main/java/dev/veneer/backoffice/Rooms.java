package dev.veneer.backoffice;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells the layout which room of the back office a page belongs to: the address's second
 * step. Ordering pictures of a product belongs to the orders.
 */
@ControllerAdvice(basePackageClasses = Rooms.class)
class Rooms {

	/**
	 * What the name of a language is put behind, to see the page in it. The answer to a
	 * form has no address of its own, so its room stands in.
	 */
	@ModelAttribute("inLanguage")
	String inLanguage(HttpServletRequest request) {
		if (!request.getMethod().equals("GET")) {
			String room = room(request);
			return request.getContextPath() + "/backoffice" + (room.equals("home") ? "" : "/" + room) + "?lang=";
		}
		String query = Objects.requireNonNullElse(request.getQueryString(), "").replaceAll("(^|&)lang=[^&]*", "");
		return query.isEmpty() ? "?lang=" : "?" + query.replaceFirst("^&", "") + "&lang=";
	}

	@ModelAttribute("room")
	String room(HttpServletRequest request) {
		String[] steps = request.getRequestURI().substring(request.getContextPath().length()).split("/");
		if (steps.length > 1 && steps[1].equals("product")) {
			return "orders";
		}
		return (steps.length > 2) ? steps[2] : "home";
	}

}
