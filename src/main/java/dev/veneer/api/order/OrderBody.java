package dev.veneer.api.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.veneer.api.ConfigurationAddress;
import dev.veneer.api.Shown;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.configuration.Selection;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.order.OrderWish;
import dev.veneer.order.OrderWish.Only;
import dev.veneer.problem.Problem;
import dev.veneer.scene.Covering;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody wants to order:
 *
 * <pre>
 * {"product": 1, "styles": ["solid"], "parts": {"Frame": [1127, 1101], "Top": {"patterns": ["oak"], "finishes": [340]},
 *  "Pads": [0, 235]}, "qualities": ["sketch"], "only": "all", "stale": "renew", "sample": false}
 * </pre>
 *
 * Only the product has to be named. A style, a part or a quality that is not named: all
 * styles, all finishes, the primary quality. 0 is a part that is removed.
 */
@Component
class OrderBody {

	private static final Set<String> MEMBERS = new LinkedHashSet<>(
			List.of("product", "styles", "parts", "qualities", "only", "stale", "sample"));

	private static final int LONGEST = 256 * 1024;

	private final CatalogueLibrary catalogues;

	private final Qualities qualities;

	OrderBody(CatalogueLibrary catalogues, Qualities qualities) {
		this.catalogues = catalogues;
		this.qualities = qualities;
	}

	/**
	 * @throws Problem when it is written in another way, or names what there is not
	 */
	OrderWish read(JsonNode body) {
		if (body.toString().length() > LONGEST) {
			throw bad("The request's body has at most " + LONGEST + " characters; patterns are shorter than finishes");
		}
		if (!body.isObject()) {
			throw bad("The request's body is an object such as {\"product\": 1}");
		}
		for (String member : body.propertyNames()) {
			if (!MEMBERS.contains(member)) {
				throw bad("An order has no '" + Shown.of(member) + "'").with("allowed", MEMBERS);
			}
		}
		Catalogue catalogue = this.catalogues.current();
		Product product = product(catalogue, body.path("product"));
		Selection selection = new Selection(styles(product, body.path("styles")),
				parts(product, catalogue, body.path("parts")));
		return new OrderWish(product, selection, qualities(body.path("qualities")),
				word(body, "only", Only.class).orElse(Only.ALL),
				word(body, "stale", Stale.class).orElse(Stale.RENEW) == Stale.RENEW, flag(body, "sample"));
	}

	private static Product product(Catalogue catalogue, JsonNode node) {
		if (!node.isIntegralNumber()) {
			throw bad("'product' is the number of a product, such as 1");
		}
		return ConfigurationAddress.product(catalogue, node.asString());
	}

	private static Set<String> styles(Product product, JsonNode node) {
		List<String> all = product.styles().stream().map(Style::name).toList();
		if (node.isMissingNode() || node.isNull()) {
			return new LinkedHashSet<>(all);
		}
		Set<String> styles = new LinkedHashSet<>();
		for (JsonNode each : array(node, "styles")) {
			if (!each.isString() || !all.contains(each.asString())) {
				throw problem("unknown-style",
						"Product " + product.id() + " has no style " + Shown.of(each.toString()) + ".")
					.with("allowed", all);
			}
			styles.add(each.asString());
		}
		return styles;
	}

	private static Map<PartName, Set<Covering>> parts(Product product, Catalogue catalogue, JsonNode node) {
		Map<PartName, Set<Covering>> parts = new LinkedHashMap<>();
		if (node.isMissingNode() || node.isNull()) {
			return parts;
		}
		if (!node.isObject()) {
			throw bad("'parts' is an object such as {\"Frame\": [1127]}, not " + Shown.of(node.toString()));
		}
		PartChoices choices = new PartChoices(product, catalogue.materials());
		for (Map.Entry<String, JsonNode> part : node.properties()) {
			PartName name = choices.part(part.getKey());
			parts.put(name, choices.read(name, part.getValue()));
		}
		return parts;
	}

	private List<Quality> qualities(JsonNode node) {
		if (node.isMissingNode() || node.isNull()) {
			return List.of(this.qualities.findPrimary()
				.orElseThrow(() -> problem("unknown-quality", "There is no quality yet.")));
		}
		Set<Quality> chosen = new LinkedHashSet<>();
		List<String> all = this.qualities.all().stream().map(Quality::name).toList();
		for (JsonNode each : array(node, "qualities")) {
			chosen.add(this.qualities.all()
				.stream()
				.filter((quality) -> each.isString() && quality.name().equals(each.asString()))
				.findFirst()
				.orElseThrow(() -> problem("unknown-quality",
						"There is no quality " + Shown.of(each.toString()) + " that can be ordered.")
					.with("allowed", all)));
		}
		if (chosen.isEmpty()) {
			throw bad("'qualities' names a quality at least").with("allowed", all);
		}
		return new ArrayList<>(chosen);
	}

	private static <E extends Enum<E>> Optional<E> word(JsonNode body, String member, Class<E> words) {
		JsonNode node = body.path(member);
		if (node.isMissingNode() || node.isNull()) {
			return Optional.empty();
		}
		List<String> allowed = Arrays.stream(words.getEnumConstants()).map(OrderBody::small).toList();
		return Optional.of(Arrays.stream(words.getEnumConstants())
			.filter((word) -> node.isString() && small(word).equals(node.asString()))
			.findFirst()
			.orElseThrow(() -> bad(
					"'" + member + "' is " + String.join(" or ", allowed) + ", not " + Shown.of(node.toString()))
				.with("allowed", allowed)));
	}

	private static String small(Enum<?> word) {
		return word.name().toLowerCase(Locale.ROOT);
	}

	static boolean flag(JsonNode body, String member) {
		JsonNode node = body.path(member);
		if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
			throw bad("'" + member + "' is true or false, not " + Shown.of(node.toString()));
		}
		return node.asBoolean(false);
	}

	static JsonNode array(JsonNode node, String what) {
		if (!node.isArray()) {
			throw bad("'" + what + "' is a list, not " + Shown.of(node.toString()));
		}
		return node;
	}

	static Problem bad(String what) {
		return problem("bad-request", what + ".");
	}

	static Problem problem(String code, String detail) {
		return Problem.of(HttpStatus.BAD_REQUEST, code, detail);
	}

	/**
	 * What becomes of stale pictures.
	 */
	private enum Stale {

		RENEW, KEEP

	}

}
