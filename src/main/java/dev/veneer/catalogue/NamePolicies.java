package dev.veneer.catalogue;

import java.util.stream.Stream;

import dev.veneer.catalogue.ProductCase.PartCase;
import dev.veneer.catalogue.ProductCase.StyleCase;

/**
 * There are styles and parts, and they are called by names.
 */
final class NamePolicies {

	private NamePolicies() {
	}

	static Stream<Finding> hasStyles(ProductCase judged) {
		return judged.draft().styles().isEmpty() ? Stream.of(Finding.of(FindingCode.NO_STYLE)) : Stream.empty();
	}

	static Stream<Finding> stylesAreNamed(ProductCase judged) {
		return judged.styles((style) -> Stream.concat(styleName(style),
				style.style().label().isBlank() ? style.finding(FindingCode.STYLE_LABEL) : Stream.empty()));
	}

	static Stream<Finding> stylesHaveParts(ProductCase judged) {
		return judged
			.styles((style) -> style.style().parts().isEmpty() ? style.finding(FindingCode.NO_PART) : Stream.empty());
	}

	static Stream<Finding> partsAreNamed(ProductCase judged) {
		return judged.parts((part) -> Stream.concat(partName(part),
				part.part().label().isBlank() ? part.finding(FindingCode.PART_LABEL) : Stream.empty()));
	}

	private static Stream<Finding> styleName(StyleCase style) {
		String name = style.style().name();
		if (!Style.isName(name)) {
			return style.finding(FindingCode.STYLE_NAME, name);
		}
		return style.earlier().stream().anyMatch((other) -> other.name().equals(name))
				? style.finding(FindingCode.STYLE_TWICE, name) : Stream.empty();
	}

	private static Stream<Finding> partName(PartCase part) {
		String name = part.part().name();
		if (!PartName.isName(name)) {
			return part.finding(FindingCode.PART_NAME, name);
		}
		return part.earlier().stream().anyMatch((other) -> other.name().equals(name))
				? part.finding(FindingCode.PART_TWICE, name) : Stream.empty();
	}

}
