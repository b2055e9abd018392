package dev.veneer.sketchbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import dev.veneer.asset.Sha256;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Axis;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.configuration.StyleSpace;
import dev.veneer.scene.Covering;

/**
 * The render names of all combinations of a style, as the server comes to them: through
 * the configuration and the rules, without the page's short cut.
 */
final class ServerNames {

	private static final int AT_ONCE = 10_000;

	private ServerNames() {
	}

	/**
	 * Digests of ten thousand names at a time, a line each, in the order of their
	 * numbers.
	 */
	static List<String> digests(Resolver resolver, Product product, StyleSpace space) {
		List<String> digests = new ArrayList<>();
		for (long from = 0; from < space.size(); from += AT_ONCE) {
			List<String> names = new ArrayList<>();
			for (long i = from; i < Math.min(from + AT_ONCE, space.size()); i++) {
				Resolved resolved = (Resolved) resolver.resolve(product, new Configuration(choices(space, i)));
				names.add(resolved.scene().renderName().value());
			}
			digests.add(Sha256.of(String.join("\n", names).getBytes(StandardCharsets.UTF_8)).hex());
		}
		return digests;
	}

	/**
	 * The choices behind every number, as they stand in addresses.
	 */
	static List<String> configurations(StyleSpace space) {
		return LongStream.range(0, space.size())
			.mapToObj((index) -> new Configuration(choices(space, index)).toString())
			.toList();
	}

	private static Map<PartName, Covering> choices(StyleSpace space, long index) {
		Map<PartName, Covering> choices = new LinkedHashMap<>();
		long weight = space.size();
		long rest = index;
		for (Axis axis : space.axes()) {
			weight /= axis.size();
			choices.put(axis.part().name(), axis.values().get((int) (rest / weight)));
			rest %= weight;
		}
		return choices;
	}

}
