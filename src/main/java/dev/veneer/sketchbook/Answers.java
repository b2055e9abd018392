package dev.veneer.sketchbook;

import java.util.Map;
import java.util.Optional;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Product;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the pages of sketchbooks, and the page that says why there is none.
 */
@Component
class Answers {

	private final SketchbookPages pages;

	private final Shells shells;

	Answers(SketchbookPages pages, Shells shells) {
		this.pages = pages;
		this.shells = shells;
	}

	ModelAndView sketchbook(Catalogue catalogue, Product product, @Nullable String config, BookKind kind, Texts texts,
			HttpServletResponse response) {
		if (!this.pages.isReady()) {
			return missing(texts.get("missing.quality", product.label().in(texts.locale())), texts, response);
		}
		Optional<Opening> opening = Opening.of(catalogue, product, config, texts, this.pages::exists);
		if (opening.isEmpty()) {
			return missing(texts.get("missing.colourless", product.label().in(texts.locale())), texts, response);
		}
		SketchbookView view = this.pages.view(catalogue, opening.get(), kind, texts);
		Shell shell = this.shells.of(view, texts);
		return page("sketchbook/sketchbook", shell, view,
				opening.get().understood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, response);
	}

	ModelAndView missing(String message, Texts texts, HttpServletResponse response) {
		Shell shell = this.shells.of(texts, texts.get("missing.title"), "/", null, null);
		return page("sketchbook/missing", shell, message, HttpStatus.NOT_FOUND, response);
	}

	/**
	 * Asked for again each time, since pictures and finishes come and go; no one else's
	 * cache.
	 */
	static ModelAndView page(String template, Shell shell, Object view, HttpStatus status,
			HttpServletResponse response) {
		response.setHeader("Cache-Control", "private, no-cache");
		return new ModelAndView(template, Map.of("shell", shell, "page", view), status);
	}

}
