package dev.veneer.api;

import java.util.List;
import java.util.Locale;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What may be chosen, in the language that the header Accept-Language asks for.
 */
@RestController
@Tag(name = "Catalogue", description = "What may be chosen")
class ProductController {

	private final CatalogueLibrary catalogues;

	ProductController(CatalogueLibrary catalogues) {
		this.catalogues = catalogues;
	}

	@Operation(operationId = "products", summary = "All products")
	@GetMapping("/api/products")
	ResponseEntity<List<ProductJson.Summary>> products(@Parameter(hidden = true) Locale locale) {
		Catalogue catalogue = this.catalogues.current();
		ProductWriter writer = new ProductWriter(catalogue, locale);
		return in(locale).body(catalogue.products().stream().map(writer::summary).toList());
	}

	@Operation(operationId = "product",
			summary = "A product with its styles, its parts and what each may be covered with")
	@GetMapping("/api/products/{id}")
	ResponseEntity<ProductJson> product(
			@Parameter(description = "The product's number", example = "1") @PathVariable String id,
			@Parameter(hidden = true) Locale locale) {
		Catalogue catalogue = this.catalogues.current();
		ProductWriter writer = new ProductWriter(catalogue, locale);
		return in(locale).body(writer.product(ConfigurationAddress.product(catalogue, id)));
	}

	static ResponseEntity.BodyBuilder in(Locale locale) {
		String language = locale.getLanguage().equals("ru") ? "ru" : "en";
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_LANGUAGE, language)
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
	}

}
