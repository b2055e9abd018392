package dev.veneer.sketchbook;

import java.util.Locale;
import java.util.Optional;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Product;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages. A configuration that can't be followed gets the book at its usual finishes,
 * says why, and answers 422: people see a page that works, programs and search engines
 * that the address is no good.
 */
@Controller
class SketchbookController {

	private final CatalogueLibrary catalogues;

	private final ModelLibrary models;

	private final HomePage home;

	private final Shells shells;

	private final Answers answers;

	SketchbookController(CatalogueLibrary catalogues, ModelLibrary models, HomePage home, Shells shells,
			Answers answers) {
		this.catalogues = catalogues;
		this.models = models;
		this.home = home;
		this.shells = shells;
		this.answers = answers;
	}

	@GetMapping("/")
	ModelAndView home(Locale locale, HttpServletResponse response) {
		Texts texts = Texts.of(locale);
		Shell shell = this.shells.of(texts, texts.get("home.title"), "/", "/", null);
		return Answers.page("sketchbook/home", shell, this.home.view(this.catalogues.current(), texts), HttpStatus.OK,
				response);
	}

	@GetMapping("/product/{id}/sketchbook")
	ModelAndView product(@PathVariable String id,
			@RequestParam(name = "config", required = false) @Nullable String config, Locale locale,
			HttpServletResponse response) {
		Catalogue catalogue = this.catalogues.current();
		Texts texts = Texts.of(locale);
		return number(id).flatMap(catalogue::product)
			.map((product) -> this.answers.sketchbook(catalogue, product, config, BookKind.PRODUCT, texts, response))
			.orElseGet(() -> this.answers.missing(texts.get("missing.product", id), texts, response));
	}

	/**
	 * A product as customers would see it. The address is the back office's, which
	 * strangers are kept out of.
	 */
	@GetMapping("/backoffice/products/{id}/preview")
	ModelAndView preview(@PathVariable String id,
			@RequestParam(name = "config", required = false) @Nullable String config, Locale locale,
			HttpServletResponse response) {
		Catalogue catalogue = this.catalogues.current();
		Texts texts = Texts.of(locale);
		return number(id).flatMap((number) -> catalogue.draft(number).or(() -> catalogue.product(number)))
			.map((product) -> this.answers.sketchbook(catalogue, product, config, BookKind.DRAFT, texts, response))
			.orElseGet(() -> this.answers.missing(texts.get("missing.draft", id), texts, response));
	}

	@GetMapping("/model/{name}/sketchbook")
	ModelAndView model(@PathVariable String name,
			@RequestParam(name = "config", required = false) @Nullable String config, Locale locale,
			HttpServletResponse response) {
		Catalogue catalogue = this.catalogues.current();
		Texts texts = Texts.of(locale);
		Optional<Model> model = find(name);
		if (model.isPresent() && catalogue.materials().natures().isEmpty()) {
			return this.answers.missing(texts.get("missing.materials"), texts, response);
		}
		return model.map((found) -> ModelBook.of(found, catalogue.materials()))
			.map((product) -> this.answers.sketchbook(catalogue, product, config, BookKind.MODEL, texts, response))
			.orElseGet(() -> this.answers.missing(texts.get("missing.model", name), texts, response));
	}

	private Optional<Model> find(String name) {
		try {
			return this.models.find(new ModelName(name));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Long> number(String id) {
		return id.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
	}

}
