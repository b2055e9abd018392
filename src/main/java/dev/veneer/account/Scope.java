package dev.veneer.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a program with a token may do. Written {@code render:create}.
 */
public enum Scope {

	RENDER_CREATE, JOB_READ, JOB_WRITE, ORDER_WRITE, CATALOGUE_WRITE, FARM_WORK;

	/**
	 * The authority a token with this scope has, such as {@code SCOPE_farm:work}.
	 */
	public String authority() {
		return "SCOPE_" + this;
	}

	public static Scope parse(String text) {
		return Arrays.stream(values())
			.filter((scope) -> scope.toString().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no scope '" + text + "'. There are " + write(EnumSet.allOf(Scope.class)) + "."));
	}

	/**
	 * Reads scopes separated by commas, at least one.
	 */
	public static Set<Scope> parseAll(String text) {
		Set<Scope> scopes = EnumSet.noneOf(Scope.class);
		for (String scope : text.split(",", -1)) {
			scopes.add(parse(scope.strip()));
		}
		return scopes;
	}

	/**
	 * The inverse of {@link #parseAll}.
	 */
	static String write(Set<Scope> scopes) {
		return scopes.stream().sorted().map(Scope::toString).collect(Collectors.joining(","));
	}

	@Override
	public String toString() {
		int underscore = name().indexOf('_');
		return lower(name().substring(0, underscore)) + ":" + lower(name().substring(underscore + 1));
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
