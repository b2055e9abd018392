package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.catalogue.Part;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.scene.Covering;

/**
 * One shown part of a style and everything that may happen to it, in order; being removed
 * comes last.
 */
public final class Axis {

	private final Part part;

	private final List<Covering> values;

	private final Map<Covering, Integer> positions = new HashMap<>();

	private Axis(Part part, List<Covering> values) {
		this.part = part;
		this.values = List.copyOf(values);
		for (int i = 0; i < values.size(); i++) {
			this.positions.put(values.get(i), i);
		}
	}

	/**
	 * @param vanishes whether the part may be missing from the picture
	 */
	static Axis of(Part part, boolean vanishes, Materials materials) {
		List<Covering> values = new ArrayList<>();
		for (FinishId finish : Palette.of(part, materials)) {
			values.add(Covering.of(finish));
		}
		if (vanishes) {
			values.add(Covering.HIDDEN);
		}
		return new Axis(part, values);
	}

	public Part part() {
		return this.part;
	}

	public List<Covering> values() {
		return this.values;
	}

	public int size() {
		return this.values.size();
	}

	/**
	 * Where the value stands on the axis, or -1.
	 */
	int position(Covering value) {
		return this.positions.getOrDefault(value, -1);
	}

}
