package dev.veneer.configuration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.veneer.catalogue.MergedStyles;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Wanted;
import dev.veneer.catalogue.Ways;
import dev.veneer.material.Materials;

/**
 * The configurations of a product that a selection leaves: those that the
 * {@link Resolver} gives back as they are, become a selected style and have in every
 * shown part what was selected. They are counted without being listed. Immutable.
 */
public final class SelectedCombinations {

	private final Product product;

	private final List<MergedStyles> variants;

	private final Wanted wanted;

	private final BigInteger count;

	private SelectedCombinations(Product product, List<MergedStyles> variants, Wanted wanted) {
		this.product = product;
		this.variants = variants;
		this.wanted = wanted;
		this.count = variants.stream()
			.map((variant) -> variant.count(wanted).orElseThrow(SelectedCombinations::tooManyKinds))
			.reduce(BigInteger.ZERO, BigInteger::add);
	}

	/**
	 * Counts them, which takes milliseconds, at worst a second.
	 * @throws IllegalStateException when they can't be counted: the product merges so
	 * many styles whose parts differ that there are too many kinds of configurations to
	 * tell apart. Then there are no {@link dev.veneer.catalogue.Combinations} either
	 */
	public static SelectedCombinations of(Product product, Selection selection, Materials materials) {
		List<MergedStyles> variants = new ArrayList<>();
		Set<Set<String>> addresses = new HashSet<>();
		for (MergedStyles variant : MergedStyles.allOf(product, materials)) {
			// an address names parts in any order and means the first variant that has
			// them
			if (addresses.add(Set.copyOf(variant.signature()))) {
				variants.add(variant);
			}
		}
		return new SelectedCombinations(product, variants, new SelectedChoices(product, selection));
	}

	public BigInteger count() {
		return this.count;
	}

	/**
	 * All of them, signature by signature, the last part's choice changing fastest.
	 * @throws IllegalStateException when there are more than {@code most}; that costs
	 * nothing to find out
	 */
	public List<Resolved> list(int most) {
		if (this.count.compareTo(BigInteger.valueOf(most)) > 0) {
			throw new IllegalStateException("There are " + this.count + " combinations, more than " + most);
		}
		List<Resolved> all = new ArrayList<>();
		for (MergedStyles variant : this.variants) {
			Colouring colouring = new Colouring(this.product, variant.signature());
			ways(variant).each((style, choices) -> all.add(colouring.of(style, choices)));
		}
		return List.copyOf(all);
	}

	/**
	 * A few of them in which every pair of choices for two shown parts of one signature
	 * that meets in any of them meets too. Being hidden is a choice as well. Of a
	 * signature with only one part they are all. The same every time.
	 * @throws IllegalStateException when that would be too much, as
	 * {@link PairSample#of(Ways)} says
	 */
	public List<Resolved> sample() {
		List<Resolved> sample = new ArrayList<>();
		for (MergedStyles variant : this.variants) {
			Colouring colouring = new Colouring(this.product, variant.signature());
			Ways ways = ways(variant);
			PairSample.of(ways).rows().forEach((row) -> sample.add(colouring.of(ways.style(row), row)));
		}
		return List.copyOf(sample);
	}

	/**
	 * How many a sample has at least: for every signature the largest number of pairs
	 * that any two parts can have, since one configuration has one pair of them.
	 * @throws IllegalStateException as {@link #sample()} does, except for the size of the
	 * sample
	 */
	public int leastSample() {
		return this.variants.stream().mapToInt((variant) -> PairSample.least(ways(variant))).sum();
	}

	private Ways ways(MergedStyles variant) {
		return variant.ways(this.wanted).orElseThrow(SelectedCombinations::tooManyKinds);
	}

	private static IllegalStateException tooManyKinds() {
		return new IllegalStateException("There are too many kinds of combinations to tell apart");
	}

}
