package dev.veneer.catalogue;

import java.util.HashMap;
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

	/**
	 * These rules with one more, or with one in the place of that which has its id.
	 */
	public Rules with(Limitation limitation) {
		Map<String, Limitation> more = new HashMap<>(this.limitations);
		more.put(limitation.id(), limitation);
		return new Rules(more, this.colorcharts);
	}

	/**
	 * As {@link #with(Limitation)}.
	 */
	public Rules with(Colorchart colorchart) {
		Map<String, Colorchart> more = new HashMap<>(this.colorcharts);
		more.put(colorchart.id(), colorchart);
		return new Rules(this.limitations, more);
	}

	static void checkId(String what, String id) {
		if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
			throw new IllegalArgumentException(
					what + " is small letters, digits and -, starting with a letter, 40 at most, not '" + id + "'");
		}
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
