package dev.veneer.sketchbook;

import java.util.List;

import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.material.Label;
import dev.veneer.material.Materials;
import dev.veneer.material.Nature;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;

/**
 * A model looked at as if it were a product, for the people who prepare models: every
 * mesh is a part that may have any finish or be removed.
 */
final class ModelBook {

	private static final int LONGEST_PART_NAME = 40;

	private ModelBook() {
	}

	static Product of(Model model, Materials materials) {
		List<String> natures = materials.natures().stream().map(Nature::id).toList();
		List<MeshName> meshes = model.meshNames();
		List<Part> parts = meshes.stream()
			.map((mesh) -> new Part(partName(mesh, meshes.indexOf(mesh)), Label.of(mesh.value()), natures,
					List.of(mesh), null, null, null, true))
			.toList();
		Style style = new Style("any", Label.of("any"), parts);
		return new Product(1, Label.of(model.name().value()), model, List.of(style));
	}

	/** Part and mesh names differ in their first letter, and in how long they may be. */
	private static PartName partName(MeshName mesh, int place) {
		String name = Character.toUpperCase(mesh.value().charAt(0)) + mesh.value().substring(1);
		return new PartName((name.length() <= LONGEST_PART_NAME) ? name : "Mesh_" + place);
	}

}
