package dev.veneer.catalogue;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.veneer.catalogue.ProductCase.StyleCase;
import dev.veneer.material.Label;

/**
 * Customers can get to every style. To them styles with equal signatures are one thing,
 * and a configuration that several of them allow becomes the first of these. So a style
 * of which every configuration is allowed by an earlier one too is never seen; one that
 * shares only some is seen with the rest.
 */
final class StylePolicies {

	private StylePolicies() {
	}

	static Stream<Finding> finishesTellStylesApart(ProductCase judged) {
		return judged.combinations().stream().flatMap((all) -> judged.styles((style) -> shared(all, style)));
	}

	/**
	 * An address names parts in any order, so it can't tell these styles apart.
	 */
	static Stream<Finding> namesTellStylesApart(ProductCase judged) {
		return judged.styles((style) -> {
			List<String> signature = signature(judged, style.style());
			return style.earlier()
				.stream()
				.filter((other) -> isReordered(signature, signature(judged, other)))
				.findFirst()
				.stream()
				.flatMap((other) -> style.finding(FindingCode.STYLES_REORDERED, called(other)));
		});
	}

	private static Stream<Finding> shared(Combinations all, StyleCase style) {
		BigInteger own = all.own(style.place());
		boolean unseen = own.signum() == 0 && all.allowed(style.place()).signum() > 0;
		return IntStream.range(0, style.place())
			.filter((other) -> all.shared(style.place(), other).signum() > 0)
			.boxed()
			.findFirst()
			.stream()
			.flatMap((other) -> unseen ? style.finding(FindingCode.STYLES_ALIKE, called(style.earlier().get(other)))
					: style.finding(FindingCode.STYLES_OVERLAP, all.shared(style.place(), other),
							called(style.earlier().get(other))));
	}

	private static boolean isReordered(List<String> one, List<String> other) {
		return !one.equals(other) && one.size() == other.size() && new HashSet<>(one).equals(new HashSet<>(other));
	}

	private static List<String> signature(ProductCase judged, StyleDraft style) {
		return style.parts()
			.stream()
			.filter((part) -> part.coverage(judged.rules()).isShown())
			.map(PartDraft::name)
			.toList();
	}

	private static Object called(StyleDraft style) {
		return style.label().isBlank() ? style.name() : new Label(style.label(), style.ru());
	}

}
