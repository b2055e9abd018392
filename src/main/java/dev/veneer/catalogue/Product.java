package dev.veneer.catalogue;

import java.util.List;

import dev.veneer.material.Label;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;

/**
 * What the customer wants instead of a model: the right ways to colour its meshes.
 *
 * @param id stands in addresses, 1 or more
 */
public record Product(long id, Label label, Model model, List<Style> styles) {

	public Product {
		styles = List.copyOf(styles);
		if (styles.isEmpty()) {
			throw new IllegalArgumentException("Product " + id + " has no style");
		}
		for (Style style : styles) {
			refuseUnknownMesh(id, model, style);
		}
	}

	private static void refuseUnknownMesh(long id, Model model, Style style) {
		for (Part part : style.parts()) {
			for (MeshName mesh : part.meshes()) {
				if (!model.meshNames().contains(mesh)) {
					throw new IllegalArgumentException("Product " + id + ", style " + style.name() + ", part "
							+ part.name() + " colours mesh " + mesh + ", which model " + model.name()
							+ " does not have. It has " + model.meshNames() + ".");
				}
			}
		}
	}

}
