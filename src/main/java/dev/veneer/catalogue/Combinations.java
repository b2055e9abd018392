package dev.veneer.catalogue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

import dev.veneer.material.Materials;

/**
 * How many different configurations of a product are right. A configuration names the
 * shown parts of one signature. When several styles with that signature allow it, it is
 * still one, and becomes the first of them: so the others are never seen with it.
 */
public final class Combinations {

	private final List<Merged> merged;

	private Combinations(List<Merged> merged) {
		this.merged = merged;
	}

	/**
	 * @return nothing when there are too many kinds of them to tell apart
	 */
	public static Optional<Combinations> of(Product product, Materials materials) {
		return of(MergedStyles.allOf(product, materials));
	}

	static Optional<Combinations> of(ProductDraft draft, Rules rules, Materials materials) {
		return of(MergedStyles.allOf(draft.styles()
			.stream()
			.map((style) -> style.parts().stream().map((part) -> Step.of(part, rules)).toList())
			.toList(), materials));
	}

	private static Optional<Combinations> of(List<MergedStyles> styles) {
		List<Merged> merged = new ArrayList<>();
		for (MergedStyles alike : styles) {
			Optional<MergedCount> count = MergedCount.of(alike, Wanted.EVERYTHING);
			if (count.isEmpty()) {
				return Optional.empty();
			}
			merged.add(new Merged(alike.places(), count.get()));
		}
		return Optional.of(new Combinations(merged));
	}

	public BigInteger total() {
		return this.merged.stream()
			.map((each) -> each.count((allowing) -> true))
			.reduce(BigInteger.ZERO, BigInteger::add);
	}

	/**
	 * How many the style allows.
	 * @param style its place in the product, from 0
	 */
	BigInteger allowed(int style) {
		Merged merged = of(style);
		long bit = merged.bit(style);
		return merged.count((allowing) -> (allowing & bit) != 0);
	}

	/**
	 * How many become this style: those that it allows and no earlier style with the same
	 * signature does.
	 */
	BigInteger own(int style) {
		Merged merged = of(style);
		long bit = merged.bit(style);
		return merged.count((allowing) -> Long.lowestOneBit(allowing) == bit);
	}

	/**
	 * How many both styles allow; none unless their signatures are equal.
	 */
	BigInteger shared(int style, int other) {
		Merged merged = of(style);
		if (!merged.styles().contains(other)) {
			return BigInteger.ZERO;
		}
		long both = merged.bit(style) | merged.bit(other);
		return merged.count((allowing) -> (allowing & both) == both);
	}

	private Merged of(int style) {
		return this.merged.stream().filter((each) -> each.styles().contains(style)).findFirst().orElseThrow();
	}

	/**
	 * The styles of one signature.
	 */
	private record Merged(List<Integer> styles, MergedCount counted) {

		long bit(int style) {
			return 1L << this.styles.indexOf(style);
		}

		BigInteger count(LongPredicate allowing) {
			return this.counted.sum(allowing);
		}

	}

}
