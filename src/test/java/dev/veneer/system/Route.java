package dev.veneer.system;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A method and a pattern of addresses that a controller answers.
 */
record Route(String method, String path) {

	/**
	 * All of them, in the order of their addresses.
	 */
	static List<Route> all(Collection<RequestMappingHandlerMapping> mappings) {
		return mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(Route::of)
			.distinct()
			.sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
			.toList();
	}

	private static Stream<Route> of(RequestMappingInfo info) {
		Set<RequestMethod> given = info.getMethodsCondition().getMethods();
		Set<RequestMethod> methods = given.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : given;
		return info.getPatternValues()
			.stream()
			.flatMap((path) -> methods.stream().map((method) -> new Route(method.name(), path)));
	}

	boolean isChange() {
		return !this.method.equals("GET") && !this.method.equals("HEAD");
	}

	boolean isOfStaff() {
		return this.path.startsWith("/backoffice");
	}

	/**
	 * An address that fits.
	 */
	String example() {
		return this.path.replaceAll("\\{[^/]*}\\}?", "1");
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
