package dev.veneer.configuration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.material.FinishId;
import dev.veneer.model.MeshName;
import dev.veneer.scene.Covering;
import dev.veneer.scene.Scene;

/**
 * Colours a product with choices that are known to be right, many times over. Where
 * nothing is known, the {@link Resolver} judges.
 */
final class Colouring {

	private final Product product;

	private final List<PartName> signature;

	private final Map<Integer, Covering> coverings = new HashMap<>(Map.of(0, Covering.HIDDEN));

	Colouring(Product product, List<String> signature) {
		this.product = product;
		this.signature = signature.stream().map(PartName::new).toList();
	}

	/**
	 * @param style its place in the product
	 * @param numbers a finish, or 0 for a hidden part, for every part of the signature
	 */
	Resolved of(int style, int[] numbers) {
		Map<PartName, Covering> choices = new LinkedHashMap<>();
		for (int i = 0; i < numbers.length; i++) {
			choices.put(this.signature.get(i),
					this.coverings.computeIfAbsent(numbers[i], (number) -> Covering.of(new FinishId(number))));
		}
		Style coloured = this.product.styles().get(style);
		return new Resolved(this.product, coloured, choices, scene(coloured, choices));
	}

	private Scene scene(Style style, Map<PartName, Covering> choices) {
		Map<MeshName, FinishId> meshes = new LinkedHashMap<>();
		Covering driver = Covering.HIDDEN;
		for (Part part : style.parts()) {
			driver = part.isShown() ? choices.get(part.name()) : answer(part, driver);
			if (driver instanceof Covering.Covered covered) {
				part.meshes().forEach((mesh) -> meshes.put(mesh, covered.finish()));
			}
		}
		return Scene.of(this.product.model(), meshes);
	}

	private static Covering answer(Part part, Covering driver) {
		return Palette.answers(part, driver).stream().findFirst().map(Covering::of).orElse(Covering.HIDDEN);
	}

}
