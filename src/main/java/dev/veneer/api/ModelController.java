package dev.veneer.api;

import java.util.List;

import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The prepared models, for those who call {@code /api/render/model}.
 */
@RestController
@Tag(name = "Catalogue", description = "What may be chosen")
class ModelController {

	private final ModelLibrary models;

	ModelController(ModelLibrary models) {
		this.models = models;
	}

	@Operation(operationId = "models", summary = "The prepared models and their meshes")
	@GetMapping("/api/models")
	List<ModelJson> models() {
		return this.models.all().stream().map(ModelJson::of).toList();
	}

	/**
	 * A model.
	 *
	 * @param meshes in the order in which they stand in render names
	 */
	@Schema(name = "Model")
	record ModelJson(String name, String aspect, List<String> meshes) {

		static ModelJson of(Model model) {
			return new ModelJson(model.name().value(), model.aspect().toString(),
					model.meshNames().stream().map(MeshName::value).toList());
		}

	}

}
