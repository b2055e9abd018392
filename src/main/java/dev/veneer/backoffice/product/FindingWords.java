package dev.veneer.backoffice.product;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.veneer.backoffice.form.Words;
import dev.veneer.catalogue.Finding;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.StyleDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.MaterialLibrary;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what policies found, in the language of the request.
 */
@Component
public class FindingWords {

	private static final int MOST_NAMED = 8;

	private final Words words;

	private final MaterialLibrary materials;

	FindingWords(Words words, MaterialLibrary materials) {
		this.words = words;
		this.materials = materials;
	}

	public String sentence(Finding finding) {
		return this.words.get("finding." + finding.code().name(),
				finding.arguments().stream().map(this::told).toArray());
	}

	/**
	 * The style and the part that it is about; empty when it is about the whole.
	 */
	public String place(Finding finding, ProductDraft draft) {
		Integer style = finding.style();
		Integer part = finding.part();
		if (style == null) {
			return "";
		}
		StyleDraft found = draft.styles().get(style);
		return (part == null) ? name(found) : name(found) + ", " + name(found.parts().get(part));
	}

	/**
	 * The finish as people know it, with its number.
	 */
	public String finish(FinishId id) {
		return this.materials.current()
			.finish(id)
			.map((finish) -> finish.label().in(locale()) + " (" + id + ")")
			.orElseGet(id::toString);
	}

	/**
	 * Some finishes, as people know them; when there are many, the first of them.
	 */
	public String finishes(List<FinishId> ids) {
		String some = ids.stream().limit(MOST_NAMED).map(this::finish).collect(Collectors.joining(", "));
		return (ids.size() > MOST_NAMED) ? this.words.get("finding.more", some, ids.size() - MOST_NAMED) : some;
	}

	public String name(StyleDraft style) {
		return named(style.label(), style.ru(), style.name(), "product.style.unnamed");
	}

	public String name(PartDraft part) {
		return named(part.label(), part.ru(), part.name(), "product.part.unnamed");
	}

	private String named(String label, @Nullable String ru, String name, String unnamed) {
		if (label.isBlank()) {
			return name.isBlank() ? this.words.get(unnamed) : name;
		}
		return new Label(label, ru).in(locale());
	}

	private Object told(Object argument) {
		if (argument instanceof Label label) {
			return label.in(locale());
		}
		if (argument instanceof List<?> list) {
			return finishes(list.stream().map(FinishId.class::cast).toList());
		}
		return argument;
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
