package dev.veneer.catalogue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a rule is used: a part of a style of a product.
 *
 * @param style its place in the product, from 0
 * @param part its place in the style, from 0
 */
public record PartUse(StoredProduct product, int style, int part) {

	/**
	 * The parts with that limitation.
	 */
	public static List<PartUse> ofLimitation(String id, List<StoredProduct> products) {
		return all(products).filter((use) -> id.equals(use.partDraft().limitation())).toList();
	}

	/**
	 * The parts with that colorchart.
	 */
	public static List<PartUse> ofColorchart(String id, List<StoredProduct> products) {
		return all(products).filter((use) -> id.equals(use.partDraft().colorchart())).toList();
	}

	public StyleDraft styleDraft() {
		return this.product.draft().styles().get(this.style);
	}

	public PartDraft partDraft() {
		return styleDraft().parts().get(this.part);
	}

	private static Stream<PartUse> all(List<StoredProduct> products) {
		return products.stream()
			.flatMap((product) -> IntStream.range(0, product.draft().styles().size())
				.boxed()
				.flatMap((style) -> IntStream.range(0, product.draft().styles().get(style).parts().size())
					.mapToObj((part) -> new PartUse(product, style, part))));
	}

}
