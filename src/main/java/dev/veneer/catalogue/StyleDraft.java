package dev.veneer.catalogue;

import java.util.List;

import dev.veneer.material.Label;
import org.jspecify.annotations.Nullable;

/**
 * A style as far as somebody has got with it.
 *
 * @param name what stands for it in the API
 */
public record StyleDraft(String name, String label, @Nullable String ru, List<PartDraft> parts) {

	public StyleDraft {
		Texts.check("A style's name", name, Texts.LONGEST_NAME);
		Texts.checkLabels(label, ru);
		parts = List.copyOf(parts);
	}

	static StyleDraft of(Style style) {
		return new StyleDraft(style.name(), style.label().en(), style.label().ru(),
				style.parts().stream().map(PartDraft::of).toList());
	}

	public StyleDraft withParts(List<PartDraft> parts) {
		return new StyleDraft(this.name, this.label, this.ru, parts);
	}

	/**
	 * @throws IllegalArgumentException when it is no style yet
	 */
	Style style(Rules rules) {
		return new Style(this.name, new Label(this.label, this.ru),
				this.parts.stream().map((part) -> part.part(rules)).toList());
	}

}
