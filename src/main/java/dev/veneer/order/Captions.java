package dev.veneer.order;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Configuration;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.scene.Covering;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what an order's pictures show. What is not in the catalogue any more
 * keeps its number.
 */
public class Captions {

	private final @Nullable Product product;

	private final Materials materials;

	private final Locale locale;

	/**
	 * @param product that was ordered, nothing when it is gone
	 */
	public Captions(@Nullable Product product, Materials materials, Locale locale) {
		this.product = product;
		this.materials = materials;
		this.locale = locale;
	}

	/**
	 * Such as {@code Frame American walnut 1127, Top Petrol 340}. Of combinations that
	 * look alike it names the first.
	 */
	public String of(OrderLine line) {
		return of(line.combinations().get(0));
	}

	String of(OrderLine.Combination combination) {
		return write(combination, this::named);
	}

	/**
	 * As {@link #of}, but without the finishes' names, which may be long.
	 */
	String numbersOf(OrderLine line) {
		return write(line.combinations().get(0), Covering::number);
	}

	private String write(OrderLine.Combination combination, Function<Covering, Object> finish) {
		return Configuration.parse(combination.configuration())
			.choices()
			.entrySet()
			.stream()
			.filter((choice) -> choice.getValue() instanceof Covering.Covered)
			.map((choice) -> part(choice.getKey(), combination.style()) + " " + finish.apply(choice.getValue()))
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

	private String named(Covering covering) {
		String name = this.materials.finish(new FinishId(covering.number()))
			.map((finish) -> finish.label().in(this.locale))
			.orElse("");
		return (name + " " + covering.number()).strip();
	}

}
