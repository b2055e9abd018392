package dev.veneer.backoffice.order;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Configuration;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.order.OrderLine;
import dev.veneer.scene.Covering;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what an order's pictures show. What is not in the catalogue any more
 * keeps its number.
 */
class Captions {

	private final @Nullable Product product;

	private final Materials materials;

	private final Locale locale;

	/**
	 * @param product that was ordered, nothing when it is gone
	 */
	Captions(@Nullable Product product, Materials materials, Locale locale) {
		this.product = product;
		this.materials = materials;
		this.locale = locale;
	}

	/**
	 * Such as {@code Frame American walnut 1127, Top Petrol 340}. Of combinations that
	 * look alike it names the first.
	 */
	String of(OrderLine line) {
		OrderLine.Combination first = line.combinations().get(0);
		return Configuration.parse(first.configuration())
			.choices()
			.entrySet()
			.stream()
			.filter((choice) -> choice.getValue() instanceof Covering.Covered)
			.map((choice) -> part(choice.getKey(), first.style()) + " " + finish(choice))
			.collect(Collectors.joining(", "));
	}

	private String part(PartName name, String style) {
		return (this.product == null) ? name.value()
				: this.product.styles()
					.stream()
					.filter((each) -> each.name().equals(style))
					.flatMap((each) -> each.part(name).stream())
					.map(Part::label)
					.findFirst()
					.map((label) -> label.in(this.locale))
					.orElse(name.value());
	}

	private String finish(Map.Entry<PartName, Covering> choice) {
		int number = choice.getValue().number();
		String name = this.materials.finish(new FinishId(number))
			.map((finish) -> finish.label().in(this.locale))
			.orElse("");
		return (name + " " + number).strip();
	}

}
