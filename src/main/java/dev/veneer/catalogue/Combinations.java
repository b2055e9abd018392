package dev.veneer.catalogue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

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
		return of(product.styles().stream().map((style) -> style.parts().stream().map(Step::of).toList()).toList(),
				materials);
	}

	static Optional<Combinations> of(ProductDraft draft, Rules rules, Materials materials) {
		return of(draft.styles()
			.stream()
			.map((style) -> style.parts().stream().map((part) -> Step.of(part, rules)).toList())
			.toList(), materials);
	}

	private static Optional<Combinations> of(List<List<Step>> styles, Materials materials) {
		Map<List<String>, List<Integer>> bySignature = new LinkedHashMap<>();
		for (int i = 0; i < styles.size(); i++) {
			bySignature.computeIfAbsent(Step.signature(styles.get(i)), (signature) -> new ArrayList<>()).add(i);
		}
		List<Merged> merged = new ArrayList<>();
		for (List<Integer> alike : bySignature.values()) {
			List<List<Step>> together = alike.stream().map(styles::get).toList();
			Optional<Map<Long, BigInteger>> counts = new MergedCount(together, materials).count();
			if (counts.isEmpty()) {
				return Optional.empty();
			}
			merged.add(new Merged(alike, counts.get()));
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
	 *
	 * @param counts how many configurations exactly these of its styles allow, by the
	 * bits of a number
	 */
	private record Merged(List<Integer> styles, Map<Long, BigInteger> counts) {

		long bit(int style) {
			return 1L << this.styles.indexOf(style);
		}

		BigInteger count(LongPredicate allowing) {
			return this.counts.entrySet()
				.stream()
				.filter((entry) -> allowing.test(entry.getKey()))
				.map(Map.Entry::getValue)
				.reduce(BigInteger.ZERO, BigInteger::add);
		}

	}

	/**
	 * A part, as far as it matters for counting.
	 */
	record Step(String name, Coverage coverage, boolean optional) {

		static Step of(Part part) {
			return new Step(part.name().value(), part.coverage(), part.optional());
		}

		static Step of(PartDraft part, Rules rules) {
			return new Step(part.name(), part.coverage(rules), part.optional());
		}

		static List<String> signature(List<Step> style) {
			return style.stream()
				.filter((step) -> step.coverage().isShown())
				.map(Step::name)
				.collect(Collectors.toList());
		}

	}

}
