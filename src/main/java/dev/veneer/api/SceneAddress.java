package dev.veneer.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.Materials;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.problem.Problem;
import dev.veneer.scene.Covering;
import dev.veneer.scene.RenderName;
import dev.veneer.scene.Scene;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads {@code kino-stool/frame-1127/top-0/...} as a picture: any finish on any mesh, for
 * those who prepare models.
 */
@Component
class SceneAddress {

	private static final int MOST_SHOWN = 500;

	private final ModelLibrary models;

	private final MaterialLibrary materials;

	SceneAddress(ModelLibrary models, MaterialLibrary materials) {
		this.models = models;
		this.materials = materials;
	}

	/**
	 * The picture of that model and those meshes, which may stand in any order.
	 * @throws Problem when there is none
	 */
	Wanted read(String name, String meshes) {
		Model model = model(name);
		Map<MeshName, Covering> given = coverings(model, meshes);
		for (MeshName mesh : given.keySet()) {
			if (!model.meshNames().contains(mesh)) {
				throw meshProblem(model, "unknown-mesh", mesh, "Model " + model.name() + " has no mesh " + mesh + ".");
			}
		}
		Map<MeshName, Covering> ordered = new LinkedHashMap<>();
		for (MeshName mesh : model.meshNames()) {
			Covering covering = given.get(mesh);
			if (covering == null) {
				throw meshProblem(model, "mesh-missing", mesh,
						"Every mesh is named, hidden ones with 0; " + mesh + " is not.");
			}
			ordered.put(mesh, covering);
		}
		return wanted(new Scene(model.name(), ordered));
	}

	private Wanted wanted(Scene scene) {
		if (scene.isEmpty()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "nothing-to-see", "Every mesh is hidden: nothing is left to see.");
		}
		Materials current = this.materials.current();
		Problem retired = null;
		for (FinishId id : scene.finishes()) {
			Finish finish = current.finish(id)
				.orElseThrow(() -> finishProblem(current, "unknown-finish", id, "There is no finish " + id + "."));
			if (finish.archived() && retired == null) {
				retired = finishProblem(current, "archived", id, "Finish " + id + " is no longer made.");
			}
		}
		return new Wanted(scene, "/api/render/model/" + scene.renderName(), retired);
	}

	private Model model(String name) {
		return this.models.all()
			.stream()
			.filter((model) -> model.name().value().equals(name))
			.findFirst()
			.orElseThrow(() -> Problem
				.of(HttpStatus.NOT_FOUND, "unknown-model", "There is no model '" + Shown.of(name) + "'.")
				.with("allowed", this.models.all().stream().map(Model::name).map(ModelName::value).toList()));
	}

	private static Map<MeshName, Covering> coverings(Model model, String meshes) {
		try {
			return new RenderName(model.name() + "/" + meshes).scene().coverings();
		}
		catch (IllegalArgumentException ex) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "syntax",
						"After the model comes every mesh with a finish, or 0 to hide it, such as " + example(model)
								+ ", and not '" + Shown.of(meshes) + "'.")
				.with("allowed", meshNames(model));
		}
	}

	private static String example(Model model) {
		return model.meshNames().get(0) + "-1101";
	}

	private static Problem meshProblem(Model model, String code, MeshName mesh, String detail) {
		return Problem.of(HttpStatus.BAD_REQUEST, code, detail)
			.with("mesh", mesh.value())
			.with("allowed", meshNames(model));
	}

	private static Problem finishProblem(Materials materials, String code, FinishId finish, String detail) {
		return Problem.of(HttpStatus.BAD_REQUEST, code, detail)
			.with("finish", finish.value())
			.with("allowed",
					materials.finishes()
						.stream()
						.filter((each) -> !each.archived())
						.limit(MOST_SHOWN)
						.map((each) -> each.id().toString())
						.toList());
	}

	private static List<String> meshNames(Model model) {
		return model.meshNames().stream().map(MeshName::value).toList();
	}

}
