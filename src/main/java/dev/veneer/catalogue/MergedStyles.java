package dev.veneer.catalogue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

import dev.veneer.material.Materials;

/**
 * The styles of one signature, which to the customer are one thing: what may be chosen
 * for one shown part after the other, and which of the styles allow it. A configuration
 * that several of them allow becomes the first.
 */
public final class MergedStyles {

	private final List<Integer> places;

	private final List<List<ShownPart>> styles;

	/**
	 * @param places of 1 to 63 styles in the product, from 0
	 */
	private MergedStyles(List<Integer> places, List<List<Step>> all, Materials materials) {
		this.places = List.copyOf(places);
		this.styles = places.stream().map((place) -> ShownPart.of(all.get(place), materials)).toList();
	}

	/**
	 * All styles of the product, signature by signature, in the order of their first
	 * styles.
	 */
	public static List<MergedStyles> allOf(Product product, Materials materials) {
		return allOf(product.styles().stream().map((style) -> style.parts().stream().map(Step::of).toList()).toList(),
				materials);
	}

	static List<MergedStyles> allOf(List<List<Step>> styles, Materials materials) {
		Map<List<String>, List<Integer>> bySignature = new LinkedHashMap<>();
		for (int i = 0; i < styles.size(); i++) {
			bySignature.computeIfAbsent(Step.signature(styles.get(i)), (signature) -> new ArrayList<>()).add(i);
		}
		return bySignature.values().stream().map((places) -> new MergedStyles(places, styles, materials)).toList();
	}

	/**
	 * The names of the shown parts, in order.
	 */
	public List<String> signature() {
		return this.styles.get(0).stream().map(ShownPart::name).toList();
	}

	/**
	 * How many wanted configurations there are, without listing them.
	 * @return nothing when that is too much work: when there are too many kinds of them
	 * to tell apart
	 */
	public Optional<BigInteger> count(Wanted wanted) {
		return MergedCount.of(this, wanted).map((count) -> count.sum((alive) -> true));
	}

	/**
	 * All ways to a wanted configuration.
	 * @return nothing when there are too many kinds of them to be kept
	 */
	public Optional<Ways> ways(Wanted wanted) {
		return Ways.of(this, wanted);
	}

	/**
	 * The places of the styles in the product; a {@link State} has a bit for each.
	 */
	List<Integer> places() {
		return this.places;
	}

	int length() {
		return this.styles.get(0).size();
	}

	State start(Wanted wanted) {
		return State.start(this.places.size(), bits((i) -> wanted.style(this.places.get((int) i))));
	}

	/**
	 * Whether what is chosen for the part at that place matters to the next.
	 */
	boolean drives(int place) {
		return place + 1 < length() && isCharted(place + 1);
	}

	boolean isCharted(int place) {
		return this.styles.stream().anyMatch((style) -> style.get(place).isCharted());
	}

	/**
	 * What may be chosen for the part at that place, if the shown part before it has
	 * that.
	 */
	List<Choice> choices(int place, int before, Wanted wanted) {
		Map<Integer, Choice> choices = new LinkedHashMap<>();
		for (int i = 0; i < this.styles.size(); i++) {
			ShownPart part = this.styles.get(i).get(place);
			int driver = (place == 0) ? ShownPart.HIDDEN : this.styles.get(i).get(place - 1).follow(before);
			for (int value : part.choices(driver)) {
				boolean keeps = part.goesWith(driver) || wanted.choice(part.name(), value);
				choices.merge(value, new Choice(value, 1L << i, keeps ? 1L << i : 0), Choice::or);
			}
		}
		return List.copyOf(choices.values());
	}

	private long bits(LongPredicate styles) {
		long bits = 0;
		for (int i = 0; i < this.styles.size(); i++) {
			bits |= styles.test(i) ? 1L << i : 0;
		}
		return bits;
	}

	/**
	 * What may be chosen for a part.
	 *
	 * @param allowing the styles that allow it, as bits
	 * @param keeping those in which it is wanted
	 */
	record Choice(int value, long allowing, long keeping) {

		Choice or(Choice other) {
			return new Choice(this.value, this.allowing | other.allowing, this.keeping | other.keeping);
		}

	}

}
