package dev.veneer.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import dev.veneer.account.Role;
import dev.veneer.account.Scope;

/**
 * Who may call which route, as a text: a line for each route, a column for anybody, each
 * role, and each scope.
 */
final class RouteMatrix {

	private static final String ROW = "%-7s %-62s";

	private static final Map<String, String> AUTHORITIES = authorities();

	private RouteMatrix() {
	}

	/**
	 * Its lines.
	 * @param allowed whether the route is open to whoever has nothing but that authority
	 */
	static List<String> lines(List<Route> routes, BiPredicate<Route, String> allowed) {
		List<String> lines = new ArrayList<>();
		lines.add("# Who may call which route: x. Generated; RoutesIntegrationTests says how to accept a change.");
		lines.add(line("method", "route", AUTHORITIES.keySet().stream()));
		for (Route route : routes) {
			Stream<String> cells = AUTHORITIES.entrySet().stream().map((column) -> {
				String mark = allowed.test(route, column.getValue()) ? "x" : ".";
				return mark + " ".repeat(column.getKey().length() - 1);
			});
			lines.add(line(route.method(), route.path(), cells));
		}
		return lines;
	}

	private static String line(String method, String path, Stream<String> cells) {
		return (ROW.formatted(method, path) + " " + String.join("  ", cells.toList())).stripTrailing();
	}

	// the heading of each column, and what it stands for
	private static Map<String, String> authorities() {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put("anybody", "ROLE_ANONYMOUS");
		for (Role role : Role.values()) {
			columns.put(role.name().toLowerCase(Locale.ROOT), role.authority());
		}
		for (Scope scope : Scope.values()) {
			columns.put(scope.toString(), scope.authority());
		}
		return columns;
	}

}
