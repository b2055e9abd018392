package dev.veneer.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.problem.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What stands behind the question mark of a picture's address.
 *
 * @param quality the preset, the primary one if none is named
 * @param force whether the picture is to be made anew
 * @param patience how long the caller waits for a picture that is not there
 */
record RenderQuery(Quality quality, boolean force, Duration patience) {

	private static final Set<String> PARAMETERS = Set.of("quality", "force", "wait");

	private static final Pattern SECONDS = Pattern.compile("[0-9]|[1-5][0-9]|60");

	static RenderQuery of(Map<String, String[]> parameters, Qualities qualities) {
		parameters.forEach(RenderQuery::refuseUnknown);
		return new RenderQuery(quality(one(parameters, "quality"), qualities), force(one(parameters, "force")),
				patience(one(parameters, "wait")));
	}

	private static Quality quality(@Nullable String name, Qualities qualities) {
		if (name != null) {
			return qualities.find(name)
				.orElseThrow(() -> Problem
					.of(HttpStatus.NOT_FOUND, "unknown-quality", "There is no quality called '" + Shown.of(name) + "'.")
					.with("allowed", names(qualities)));
		}
		if (qualities.all().isEmpty()) {
			throw Problem.of(HttpStatus.NOT_FOUND, "unknown-quality", "There is no quality yet.");
		}
		return qualities.primary();
	}

	private static boolean force(@Nullable String text) {
		if (text == null || text.equals("false")) {
			return false;
		}
		if (text.equals("true")) {
			return true;
		}
		throw bad("force", text, List.of("true", "false"));
	}

	private static Duration patience(@Nullable String text) {
		if (text == null) {
			return Duration.ofSeconds(25);
		}
		if (SECONDS.matcher(text).matches()) {
			return Duration.ofSeconds(Integer.parseInt(text));
		}
		throw bad("wait", text, List.of("0", "...", "60"));
	}

	private static @Nullable String one(Map<String, String[]> parameters, String name) {
		String[] values = parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	private static void refuseUnknown(String name, String[] values) {
		if (!PARAMETERS.contains(name)) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "unknown-parameter", "There is no parameter '" + Shown.of(name) + "' here.")
				.with("allowed", PARAMETERS.stream().sorted().toList());
		}
		if (values.length != 1) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "parameter-twice",
					"Parameter '" + name + "' stands here more than once.");
		}
	}

	private static Problem bad(String name, String value, List<String> allowed) {
		return Problem
			.of(HttpStatus.BAD_REQUEST, "bad-parameter",
					"'" + Shown.of(value) + "' is not a value of parameter '" + name + "'.")
			.with("allowed", allowed);
	}

	private static List<String> names(Qualities qualities) {
		return qualities.all().stream().map(Quality::name).toList();
	}

}
