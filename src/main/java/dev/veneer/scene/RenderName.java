package dev.veneer.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.veneer.material.FinishId;
import dev.veneer.model.MeshName;
import dev.veneer.model.ModelName;

/**
 * The name of a picture, such as {@code kino-stool/frame-1127/top-0/insert-340/rim-1127}:
 * the model, then every mesh in the model's order with the finish on it, 0 for a hidden
 * one. It follows from the scene alone and can be read back to it.
 */
public record RenderName(String value) implements Comparable<RenderName> {

	private static final Pattern GRAMMAR = Pattern.compile("[a-z][a-z0-9_-]*(/[a-z][a-z0-9_]*-(0|[1-9][0-9]{0,8}))+");

	public RenderName {
		if (value.length() > 900 || !GRAMMAR.matcher(value).matches()) {
			throw new IllegalArgumentException(
					"A render name is model/mesh-finish/mesh-finish..., such as kino-stool/frame-1127/top-0, not '"
							+ value + "'");
		}
	}

	static RenderName of(Scene scene) {
		StringBuilder name = new StringBuilder(scene.model().value());
		scene.coverings()
			.forEach((mesh, covering) -> name.append('/').append(mesh).append('-').append(covering.number()));
		return new RenderName(name.toString());
	}

	/**
	 * Reads the name back. Whether such a model has such meshes is for the caller to say.
	 */
	public Scene scene() {
		String[] steps = this.value.split("/");
		Map<MeshName, Covering> coverings = new LinkedHashMap<>();
		for (int i = 1; i < steps.length; i++) {
			int dash = steps[i].lastIndexOf('-');
			MeshName mesh = new MeshName(steps[i].substring(0, dash));
			if (coverings.put(mesh, covering(steps[i].substring(dash + 1))) != null) {
				throw new IllegalArgumentException("Mesh " + mesh + " stands twice in '" + this.value + "'");
			}
		}
		return new Scene(new ModelName(steps[0]), coverings);
	}

	public ModelName model() {
		return new ModelName(this.value.substring(0, this.value.indexOf('/')));
	}

	/**
	 * Whether one of these finishes is in the picture. It is asked of every picture there
	 * is, so the name is not read back as a whole.
	 */
	public boolean shows(Set<FinishId> finishes) {
		int end = this.value.length();
		while (end > 0) {
			int dash = this.value.lastIndexOf('-', end - 1);
			int number = Integer.parseInt(this.value, dash + 1, end, 10);
			if (number > 0 && finishes.contains(new FinishId(number))) {
				return true;
			}
			int step = this.value.lastIndexOf('/', dash);
			end = (this.value.indexOf('/') < step) ? step : 0;
		}
		return false;
	}

	private static Covering covering(String number) {
		return number.equals("0") ? Covering.HIDDEN : Covering.of(FinishId.parse(number));
	}

	@Override
	public int compareTo(RenderName other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
