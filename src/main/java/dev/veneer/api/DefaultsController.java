package dev.veneer.api;

import java.util.Locale;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.DefaultRefusal;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.ProductDefaults;
import dev.veneer.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which finishes a product shows before anybody chooses.
 */
@RestController
@Tag(name = "Catalogue", description = "What may be chosen")
class DefaultsController {

	private static final int MOST_SHOWN = 500;

	private final CatalogueLibrary catalogues;

	private final ProductDefaults defaults;

	DefaultsController(CatalogueLibrary catalogues, ProductDefaults defaults) {
		this.catalogues = catalogues;
		this.defaults = defaults;
	}

	@Operation(operationId = "setDefaults", summary = "Sets the default finishes of a product's parts",
			description = "All that are named or, when one is refused, none; what is not named stays. Null takes a "
					+ "default away: the part then begins with the first finish that it may have. Takes a token with "
					+ "the scope catalogue:write.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					description = "Parts with finishes, for every style that has them or style by style",
					content = @Content(mediaType = "application/json", schema = @Schema(type = "object"),
							examples = { @ExampleObject(name = "every style", value = "{\"Frame\": 1127}"),
									@ExampleObject(name = "one style",
											value = "{\"styles\": {\"inlay\": {\"Frame\": 1127, \"Top\": null}}}") })))
	@SecurityRequirement(name = "token")
	@ApiResponse(responseCode = "200", description = "The product as it is now")
	@ApiResponse(responseCode = "400",
			description = "A style, a part or a finish is not what it may be; code, style, part, finish and allowed "
					+ "say why: unknown-style, unknown-part, part-is-charted, unknown-finish, finish-not-allowed",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "401", description = "Neither a token nor a session", content = @Content)
	@ApiResponse(responseCode = "403", description = "The token lacks the scope catalogue:write", content = @Content)
	@ApiResponse(responseCode = "404", description = "There is no such product", content = @Content)
	@PutMapping("/api/products/{id}/defaults")
	ResponseEntity<ProductJson> put(
			@Parameter(description = "The product's number", example = "1") @PathVariable String id,
			@RequestBody JsonNode body, @Parameter(hidden = true) Locale locale) {
		Product product = ConfigurationAddress.product(this.catalogues.current(), id);
		this.defaults.put(product.id(), DefaultsBody.read(body)).ifPresent((refusal) -> {
			throw problem(refusal);
		});
		Catalogue changed = this.catalogues.current();
		return ProductController.in(locale)
			.body(new ProductWriter(changed, locale).product(ConfigurationAddress.product(changed, id)));
	}

	private static Problem problem(DefaultRefusal refusal) {
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST,
				refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-'), Shown.sentence(refusal.message()));
		if (refusal.style() != null) {
			problem.with("style", Shown.of(refusal.style()));
		}
		if (refusal.finish() != null) {
			problem.with("finish", refusal.finish().value());
		}
		return problem.with("part", Shown.of(refusal.part()))
			.with("allowed", refusal.allowed().stream().limit(MOST_SHOWN).toList());
	}

}
