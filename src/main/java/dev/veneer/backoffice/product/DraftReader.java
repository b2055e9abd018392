package dev.veneer.backoffice.product;

import java.util.List;

import dev.veneer.backoffice.form.Fields;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.StyleDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.model.ModelName;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft of what was typed. What can't be stored is told under its field, and the
 * rest is judged all the same: nothing of it is saved then.
 */
final class DraftReader {

	private static final int LONGEST_NAME = 40;

	private static final int LONGEST_LABEL = 120;

	private final Fields fields;

	private DraftReader(Fields fields) {
		this.fields = fields;
	}

	/**
	 * @return nothing when it can't even be judged
	 */
	static @Nullable ProductDraft read(ProductForm form, Fields fields) {
		return new DraftReader(fields).product(form);
	}

	private @Nullable ProductDraft product(ProductForm form) {
		Label label = this.fields.label(form.name(), "ru", form.ru());
		ModelName model = this.fields.take("model", () -> new ModelName(form.model()), "product.model.bad");
		List<StyleDraft> styles = form.styles().stream().map(this::style).toList();
		return (model == null) ? null
				: this.fields.take(FormErrors.WHOLE,
						() -> new ProductDraft(form.id(), (label != null) ? label : Label.of("?"), model, styles),
						"product.large", ProductDraft.MOST_STYLES, ProductDraft.MOST_PARTS);
	}

	private StyleDraft style(StyleRow row) {
		String path = Paths.of(row);
		return new StyleDraft(fit(path + ".name", row.name(), LONGEST_NAME),
				fit(path + ".label", row.label(), LONGEST_LABEL), ru(path + ".ru", row.ru()),
				row.parts().stream().map((part) -> part(Paths.of(row, part), part)).toList());
	}

	private PartDraft part(String path, PartRow row) {
		List<String> meshes = row.meshes().stream().map((mesh) -> fit(path + ".meshes", mesh, 80)).toList();
		FinishId initial = row.initial().isEmpty() ? null : this.fields.take(path + ".initial",
				() -> FinishId.parse(row.initial()), "product.part.initial.bad", row.initial());
		return new PartDraft(fit(path + ".name", row.name(), LONGEST_NAME),
				fit(path + ".label", row.label(), LONGEST_LABEL), ru(path + ".ru", row.ru()), row.natures(), meshes,
				orNull(row.limitation()), orNull(row.colorchart()), initial, row.optional());
	}

	private @Nullable String ru(String path, String text) {
		return orNull(fit(path, text, LONGEST_LABEL));
	}

	private String fit(String path, String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		this.fields.complain(path, "form.text.long", longest, text.length());
		return text.substring(0, longest);
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
