package dev.veneer.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.veneer.catalogue.ProductCase.PartCase;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;

/**
 * Every part colours meshes of the model, and no mesh is coloured twice in a style.
 */
final class MeshPolicies {

	private MeshPolicies() {
	}

	static Stream<Finding> partsColourMeshes(ProductCase judged) {
		return judged
			.parts((part) -> part.part().meshes().isEmpty() ? part.finding(FindingCode.NO_MESH) : Stream.empty());
	}

	static Stream<Finding> meshesAreTheModels(ProductCase judged) {
		Optional<Model> model = judged.model();
		return model.isEmpty() ? Stream.empty()
				: judged.parts((part) -> part.part()
					.meshes()
					.stream()
					.filter((mesh) -> !names(model.get()).contains(mesh))
					.flatMap((mesh) -> part.finding(FindingCode.UNKNOWN_MESH, mesh, model.get().name().value())));
	}

	static Stream<Finding> meshesHaveOnePart(ProductCase judged) {
		return judged.parts((part) -> part.part().meshes().stream().flatMap((mesh) -> twice(part, mesh)));
	}

	static Stream<Finding> meshesAreUsed(ProductCase judged) {
		List<String> used = judged.draft()
			.styles()
			.stream()
			.flatMap((style) -> style.parts().stream())
			.flatMap((part) -> part.meshes().stream())
			.toList();
		List<String> unused = judged.model()
			.map(MeshPolicies::names)
			.orElse(List.of())
			.stream()
			.filter((mesh) -> !used.contains(mesh))
			.toList();
		return unused.isEmpty() ? Stream.empty()
				: Stream.of(Finding.of(FindingCode.MESH_UNUSED, String.join(", ", unused)));
	}

	private static Stream<Finding> twice(PartCase part, String mesh) {
		return part.earlier()
			.stream()
			.filter((other) -> other.meshes().contains(mesh))
			.findFirst()
			.stream()
			.flatMap((other) -> part.finding(FindingCode.MESH_TWICE, mesh, other.name()));
	}

	private static List<String> names(Model model) {
		return model.meshNames().stream().map(MeshName::value).toList();
	}

}
