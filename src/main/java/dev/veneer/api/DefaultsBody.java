package dev.veneer.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.veneer.catalogue.DefaultWish;
import dev.veneer.material.FinishId;
import dev.veneer.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;

/**
 * Reads {@code {"Frame": 1127}}, which is meant for every style, or {@code {"styles":
 * {"solid": {"Frame": 1127}}}}. Null takes a default away.
 */
final class DefaultsBody {

	private static final String STYLES = "styles";

	private static final int MOST = 1000;

	private DefaultsBody() {
	}

	/**
	 * @throws Problem when it is written in another way
	 */
	static List<DefaultWish> read(JsonNode body) {
		List<DefaultWish> wishes = new ArrayList<>();
		if (body.isObject() && body.has(STYLES)) {
			if (body.size() > 1) {
				throw bad("Beside 'styles' nothing else stands in the request's body");
			}
			for (Map.Entry<String, JsonNode> style : object(body.get(STYLES), "'styles'").properties()) {
				parts(style.getKey(), object(style.getValue(), "Style '" + Shown.of(style.getKey()) + "'"), wishes);
			}
		}
		else {
			parts(null, object(body, "The request's body"), wishes);
		}
		if (wishes.size() > MOST) {
			throw bad("The request's body has at most " + MOST + " defaults");
		}
		return wishes;
	}

	private static void parts(@Nullable String style, JsonNode parts, List<DefaultWish> wishes) {
		for (Map.Entry<String, JsonNode> part : parts.properties()) {
			wishes.add(new DefaultWish(style, part.getKey(), finish(part.getKey(), part.getValue())));
		}
	}

	private static @Nullable FinishId finish(String part, JsonNode value) {
		if (value.isNull()) {
			return null;
		}
		try {
			if (value.isInt()) {
				return new FinishId(value.intValue());
			}
		}
		catch (IllegalArgumentException ex) {
			// told below
		}
		throw bad("Part '" + Shown.of(part) + "' takes the number of a finish, such as 1127, or null, not "
				+ Shown.of(value.toString()));
	}

	private static JsonNode object(JsonNode node, String what) {
		if (!node.isObject()) {
			throw bad(what + " is an object such as {\"Frame\": 1127}, not " + Shown.of(node.toString()));
		}
		return node;
	}

	private static Problem bad(String what) {
		return Problem.of(HttpStatus.BAD_REQUEST, "bad-request", what + ".");
	}

}
