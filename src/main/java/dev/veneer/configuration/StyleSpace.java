package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.Style;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.model.MeshName;
import dev.veneer.scene.Covering;
import dev.veneer.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the combinations of a style, so that sets of them can be kept as bits: a number
 * in mixed radix with a digit for every shown part, the last part's changing fastest. A
 * part that its chart narrows to a group has a digit for everything the chart can answer,
 * so some numbers stand for combinations that are not allowed.
 */
public final class StyleSpace {

	private final Style style;

	private final List<Axis> axes;

	private final Set<MeshName> named;

	private final long size;

	private StyleSpace(Style style, List<Axis> axes) {
		this.style = style;
		this.axes = axes;
		this.named = style.parts().stream().flatMap((part) -> part.meshes().stream()).collect(Collectors.toSet());
		long product = 1;
		for (Axis axis : axes) {
			product = Math.multiplyExact(product, axis.size());
		}
		this.size = product;
	}

	/**
	 * @throws ArithmeticException when there are more than 2^63 - 1 combinations
	 */
	public static StyleSpace of(Style style, Materials materials) {
		List<Axis> axes = new ArrayList<>();
		boolean vanishes = false;
		for (Part part : style.parts()) {
			vanishes = part.optional() || (vanishes && part.colorchart() != null);
			if (part.isShown()) {
				axes.add(Axis.of(part, vanishes, materials));
			}
		}
		return new StyleSpace(style, List.copyOf(axes));
	}

	public Style style() {
		return this.style;
	}

	/**
	 * The shown parts, in the style's order.
	 */
	public List<Axis> axes() {
		return this.axes;
	}

	public long size() {
		return this.size;
	}

	/**
	 * The number of the combination that gives this scene, or nothing when the style does
	 * not allow it.
	 * @param scene a scene of the style's model
	 */
	public OptionalLong indexOf(Scene scene) {
		if (!hidesTheRest(scene)) {
			return OptionalLong.empty();
		}
		long index = 0;
		int axis = 0;
		Covering driver = Covering.HIDDEN;
		for (Part part : this.style.parts()) {
			Covering covering = covering(part, scene);
			if (covering == null || !follows(part, driver, covering)) {
				return OptionalLong.empty();
			}
			if (part.isShown()) {
				int position = this.axes.get(axis).position(covering);
				if (position < 0) {
					return OptionalLong.empty();
				}
				index = index * this.axes.get(axis).size() + position;
				axis++;
			}
			driver = covering;
		}
		return scene.isEmpty() ? OptionalLong.empty() : OptionalLong.of(index);
	}

	private boolean hidesTheRest(Scene scene) {
		for (Map.Entry<MeshName, Covering> entry : scene.coverings().entrySet()) {
			if (entry.getValue() instanceof Covering.Covered && !this.named.contains(entry.getKey())) {
				return false;
			}
		}
		return true;
	}

	private static @Nullable Covering covering(Part part, Scene scene) {
		Covering first = scene.coverings().get(part.meshes().get(0));
		for (MeshName mesh : part.meshes()) {
			if (!first.equals(scene.coverings().get(mesh))) {
				return null;
			}
		}
		return first;
	}

	private static boolean follows(Part part, Covering driver, Covering covering) {
		if (part.colorchart() == null) {
			return true;
		}
		if (covering.equals(Covering.HIDDEN)) {
			return driver.equals(Covering.HIDDEN) || (part.isShown() && part.optional());
		}
		List<FinishId> answers = Palette.answers(part, driver);
		List<FinishId> allowed = part.isShown() ? answers : answers.subList(0, Math.min(1, answers.size()));
		return allowed.contains(new FinishId(covering.number()));
	}

}
