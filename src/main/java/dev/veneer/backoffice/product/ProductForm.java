package dev.veneer.backoffice.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.veneer.audit.Edition;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.StyleDraft;
import org.jspecify.annotations.Nullable;

/**
 * A whole product as it was typed.
 *
 * @param styles in the order in which they stand on the page
 * @param edition the last change that its editor has seen
 */
record ProductForm(long id, String name, String ru, String model, List<StyleRow> styles, long edition) {

	ProductForm {
		styles = List.copyOf(styles);
	}

	static ProductForm of(ProductDraft draft, Edition edition) {
		return new ProductForm(draft.id(), draft.label().en(), orEmpty(draft.label().ru()), draft.model().value(),
				draft.styles().stream().map(ProductForm::row).toList(), edition.entry())
			.numbered();
	}

	ProductForm with(List<StyleRow> styles) {
		return new ProductForm(this.id, this.name, this.ru, this.model, styles, this.edition);
	}

	ProductForm at(Edition seen) {
		return new ProductForm(this.id, this.name, this.ru, this.model, this.styles, seen.entry());
	}

	/**
	 * The same with keys that are the places.
	 */
	ProductForm numbered() {
		List<StyleRow> numbered = new ArrayList<>();
		for (StyleRow style : this.styles) {
			List<PartRow> parts = new ArrayList<>();
			for (PartRow part : style.parts()) {
				parts.add(part.at(Integer.toString(parts.size())));
			}
			numbered.add(style.with(parts).at(Integer.toString(numbered.size())));
		}
		return with(numbered);
	}

	private static StyleRow row(StyleDraft style) {
		return new StyleRow("", style.name(), style.label(), orEmpty(style.ru()),
				style.parts().stream().map(ProductForm::row).toList());
	}

	private static PartRow row(PartDraft part) {
		return new PartRow("", part.name(), part.label(), orEmpty(part.ru()), part.natures(), part.meshes(),
				orEmpty(part.limitation()), orEmpty(part.colorchart()), Objects.toString(part.defaultFinish(), ""),
				part.optional());
	}

	private static String orEmpty(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
