package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * All ways to choose, part by part, that lead to wanted configurations of one signature:
 * a graph of stops. Before the first shown part there is one stop; what is chosen at a
 * stop decides the next. Every way along it leads to the end, and no configuration is
 * reached in two ways.
 */
public final class Ways {

	/** They take some 50 MB. */
	private static final int MOST_KEPT = 5_000_000;

	private final List<List<Fork>> forks;

	private final List<Integer> styles;

	private Ways(List<List<Fork>> forks, List<Integer> styles) {
		this.forks = forks;
		this.styles = styles;
	}

	static Optional<Ways> of(MergedStyles styles, Wanted wanted) {
		List<Layer> layers = new ArrayList<>();
		List<State> states = List.of(styles.start(wanted));
		int left = MOST_KEPT;
		for (int place = 0; place < styles.length(); place++) {
			Optional<Layer> layer = Layer.of(styles, place, states, wanted, left);
			if (layer.isEmpty()) {
				return Optional.empty();
			}
			layers.add(layer.get());
			states = layer.get().states();
			left -= layer.get().size();
		}
		BitSet ends = new BitSet();
		List<Integer> becomes = new ArrayList<>();
		for (State end : states) {
			ends.set(becomes.size(), end.isWanted());
			becomes.add(styles.places().get(Long.numberOfTrailingZeros(end.alive())));
		}
		return Optional.of(new Ways(leading(layers, ends), becomes));
	}

	/** Without the choices that lead nowhere. */
	private static List<List<Fork>> leading(List<Layer> layers, BitSet ends) {
		List<List<Fork>> leading = new ArrayList<>();
		BitSet live = ends;
		for (int place = layers.size() - 1; place >= 0; place--) {
			List<Fork> forks = layers.get(place).forks().stream().map(to(live)).toList();
			live = new BitSet();
			for (int i = 0; i < forks.size(); i++) {
				live.set(i, forks.get(i).values().length > 0);
			}
			leading.add(forks);
		}
		Collections.reverse(leading);
		return leading;
	}

	private static UnaryOperator<Fork> to(BitSet live) {
		return (fork) -> fork.to(live::get);
	}

	/**
	 * How many parts are shown.
	 */
	public int length() {
		return this.forks.size();
	}

	/**
	 * The stops before the shown part at that place. A stop that no way comes by has
	 * nothing to choose.
	 */
	public List<Fork> forks(int place) {
		return this.forks.get(place);
	}

	/**
	 * Goes all of them.
	 * @param visitor is told the place of the style in the product, and what is chosen
	 * for every shown part: a number of a finish, or 0. The array is used again
	 */
	public void each(BiConsumer<Integer, int[]> visitor) {
		each(0, 0, new int[length()], visitor);
	}

	/**
	 * The style that a configuration becomes.
	 * @param choices a configuration that is one of these
	 * @return its place in the product
	 * @throws IllegalArgumentException when it is none of these
	 */
	public int style(int[] choices) {
		int stop = 0;
		for (int place = 0; place < length(); place++) {
			Fork fork = this.forks.get(place).get(stop);
			int at = 0;
			while (at < fork.values().length && fork.values()[at] != choices[place]) {
				at++;
			}
			if (at == fork.values().length) {
				throw new IllegalArgumentException("No way leads to " + Arrays.toString(choices));
			}
			stop = fork.targets()[at];
		}
		return this.styles.get(stop);
	}

	private void each(int place, int stop, int[] choices, BiConsumer<Integer, int[]> visitor) {
		if (place == length()) {
			visitor.accept(this.styles.get(stop), choices);
			return;
		}
		Fork fork = this.forks.get(place).get(stop);
		for (int i = 0; i < fork.values().length; i++) {
			choices[place] = fork.values()[i];
			each(place + 1, fork.targets()[i], choices, visitor);
		}
	}

}
