package dev.veneer.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.scene.Covering;
import dev.veneer.scene.Scene;

/**
 * A configuration that is right, with nothing left open.
 *
 * @param style the style that it turned out to be
 * @param choices every shown part of the style, in its order
 */
public record Resolved(Product product, Style style, Map<PartName, Covering> choices,
		Scene scene) implements Resolution {

	public Resolved {
		choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
	}

	/**
	 * The one way to write it: every part named, in the style's order.
	 */
	public Configuration configuration() {
		return new Configuration(this.choices);
	}

}
