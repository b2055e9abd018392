package dev.veneer.sketchbook;

import java.util.Locale;

import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.ProductDraft;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The sketchbook of a product that is being edited: as it stands on the page, saved or
 * not.
 */
@Component
public class DraftSketchbook {

	private final CatalogueLibrary catalogues;

	private final Answers answers;

	DraftSketchbook(CatalogueLibrary catalogues, Answers answers) {
		this.catalogues = catalogues;
		this.answers = answers;
	}

	/**
	 * Whether there is one: a draft may lack what a product needs.
	 */
	public boolean exists(ProductDraft draft) {
		return this.catalogues.complete(draft).isPresent();
	}

	/**
	 * Its pictures are asked for by meshes, as nothing else knows it.
	 */
	public ModelAndView of(ProductDraft draft, Locale locale, HttpServletResponse response) {
		Texts texts = Texts.of(locale);
		return this.catalogues.complete(draft)
			.map((product) -> this.answers.sketchbook(this.catalogues.current(), product, null, BookKind.DRAFT, texts,
					response))
			.orElseGet(() -> this.answers.missing(texts.get("missing.draft", String.valueOf(draft.id())), texts,
					response));
	}

}
