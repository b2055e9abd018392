package dev.veneer.catalogue;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The limitations and colorcharts that parts point at, by id. Products share them.
 */
public record Rules(Map<String, Limitation> limitations, Map<String, Colorchart> colorcharts) {

	public Rules {
		limitations = Map.copyOf(limitations);
		colorcharts = Map.copyOf(colorcharts);
	}

	/**
	 * The limitation of that id, or none where none is asked for.
	 * @throws IllegalArgumentException when there is no such limitation
	 */
	public @Nullable Limitation limitation(@Nullable String id) {
		return find(this.limitations, "limitation", id);
	}

	/**
	 * The colorchart of that id, or none where none is asked for.
	 * @throws IllegalArgumentException when there is no such colorchart
	 */
	public @Nullable Colorchart colorchart(@Nullable String id) {
		return find(this.colorcharts, "colorchart", id);
	}

	private static <T> @Nullable T find(Map<String, T> all, String what, @Nullable String id) {
		if (id == null) {
			return null;
		}
		T found = all.get(id);
		if (found == null) {
			throw new IllegalArgumentException("There is no " + what + " called '" + id + "'");
		}
		return found;
	}

}
