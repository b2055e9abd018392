package dev.veneer.api;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product as programs see it. Wherever a thing has a name that people read,
 * {@code name} is in the caller's language and {@code names} has them all.
 *
 * @param render the address of the picture with every default, nothing while the product
 * has no valid one
 */
@Schema(name = "Product")
record ProductJson(long id, String name, Names names, ModelController.ModelJson model, String sketchbook,
		@Nullable String render, List<StyleJson> styles) {

	/**
	 * One right way to colour the product.
	 *
	 * @param signature the names of the shown parts, in order
	 */
	@Schema(name = "Style")
	record StyleJson(String id, String name, Names names, List<String> signature, List<PartJson> parts) {
	}

	/**
	 * What a person picks a finish for.
	 *
	 * @param id stands in addresses
	 * @param shown whether it may be named in an address; otherwise its finish follows
	 * @param initial what it has when it is not named, without a colorchart's say
	 */
	@Schema(name = "Part")
	record PartJson(String id, String name, Names names, List<NatureJson> natures, List<String> meshes,
			@Nullable LimitationJson limitation, @Nullable ColorchartJson colorchart,
			@JsonProperty("default") @Nullable Integer initial, boolean optional, boolean shown,
			List<FinishJson> finishes) {
	}

	@Schema(name = "Nature")
	record NatureJson(String id, String name, Names names) {
	}

	@Schema(name = "Limitation")
	record LimitationJson(String id, String name, Names names, List<String> patterns, List<Integer> finishes) {
	}

	@Schema(name = "Colorchart", description = "The finish of the part just before, and what it allows here")
	record ColorchartJson(String id, String name, Names names, Map<String, List<Integer>> answers) {
	}

	@Schema(name = "Finish")
	record FinishJson(int id, String name, Names names, String pattern, String nature,
			@Schema(description = "Mean colour, #rrggbb") String colour, String swatch) {
	}

	/**
	 * A product in a list.
	 */
	@Schema(name = "ProductSummary")
	record Summary(long id, String name, Names names, String model, String sketchbook, @Nullable String render,
			String href) {
	}

}
