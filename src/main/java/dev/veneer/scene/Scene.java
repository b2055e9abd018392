package dev.veneer.scene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.veneer.material.FinishId;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelName;

/**
 * What the camera sees: a model with every one of its meshes covered or hidden, in the
 * model's order. A scene knows nothing of parts, so two products that colour the same
 * meshes share their pictures.
 */
public record Scene(ModelName model, Map<MeshName, Covering> coverings) {

	public Scene {
		if (coverings.isEmpty()) {
			throw new IllegalArgumentException("A scene of " + model + " has no mesh");
		}
		coverings = Collections.unmodifiableMap(new LinkedHashMap<>(coverings));
	}

	/**
	 * Covers the named meshes of the model and hides every other one.
	 * @throws IllegalArgumentException when the model has no mesh of that name
	 */
	public static Scene of(Model model, Map<MeshName, FinishId> finishes) {
		Map<MeshName, Covering> coverings = new LinkedHashMap<>();
		for (MeshName mesh : model.meshNames()) {
			FinishId finish = finishes.get(mesh);
			coverings.put(mesh, (finish != null) ? Covering.of(finish) : Covering.HIDDEN);
		}
		for (MeshName mesh : finishes.keySet()) {
			if (!coverings.containsKey(mesh)) {
				throw new IllegalArgumentException("Model " + model.name() + " has no mesh called " + mesh);
			}
		}
		return new Scene(model.name(), coverings);
	}

	/**
	 * Whether nothing is left to see.
	 */
	public boolean isEmpty() {
		return this.coverings.values().stream().allMatch(Covering.HIDDEN::equals);
	}

	/**
	 * The finishes in the picture, each once, by number.
	 */
	public SortedSet<FinishId> finishes() {
		SortedSet<FinishId> finishes = new TreeSet<>();
		for (Covering covering : this.coverings.values()) {
			if (covering instanceof Covering.Covered covered) {
				finishes.add(covered.finish());
			}
		}
		return finishes;
	}

	public RenderName renderName() {
		return RenderName.of(this);
	}

}
