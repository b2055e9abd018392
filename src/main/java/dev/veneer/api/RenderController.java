package dev.veneer.api;

import java.util.Objects;

import dev.veneer.problem.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pictures by what is chosen. Everything about a picture stands in its address, so an
 * address is all that a program needs.
 */
@RestController
@Tag(name = "Pictures", description = "The photograph of a configuration, rendered when it is asked for first")
class RenderController {

	private final Renders renders;

	private final ConfigurationAddress configurations;

	private final SceneAddress scenes;

	RenderController(Renders renders, ConfigurationAddress configurations, SceneAddress scenes) {
		this.renders = renders;
		this.configurations = configurations;
		this.scenes = scenes;
	}

	@RenderOperation
	@Operation(operationId = "render", summary = "The picture of a product's configuration",
			description = "Parts may stand in any order. A part that is not named takes its default, 'Part:0' removes "
					+ "an optional part. The header Link names the one canonical address. A picture that does not "
					+ "exist is made: the request waits for it and answers 202 with the job when that takes too long. "
					+ "HEAD and prefetch never have anything made.")
	@GetMapping({ "/api/render/{product}/{config}", "/api/render/{product}/{config}/" })
	Object product(@Parameter(description = "The product's number", example = "1") @PathVariable String product,
			@Parameter(description = "config=Part:finish-Part:finish",
					example = "config=Frame:1127-Top:340") @PathVariable String config,
			HttpServletRequest request) {
		return this.renders.answer(request, () -> this.configurations.read(product, config));
	}

	@RenderOperation
	@Operation(operationId = "renderModel", summary = "The picture of a model with any finish on any mesh",
			description = "For those who prepare models: no product's rules apply. Every mesh is named, a hidden one "
					+ "with 0: /api/render/model/kino-stool/frame-1127/top-0/insert-340/rim-1127")
	@GetMapping({ "/api/render/model/{model}/{*meshes}", "/api/render/model/{model}", "/api/render/model/{model}/" })
	Object model(@Parameter(description = "The model's name", example = "kino-stool") @PathVariable String model,
			@Parameter(description = "mesh-finish/mesh-finish", required = true,
					example = "frame-1127/top-0/insert-340/rim-1127") @PathVariable(
							required = false) @Nullable String meshes,
			HttpServletRequest request) {
		String scene = Objects.requireNonNullElse(meshes, "").replaceAll("^/|/$", "");
		return this.renders.answer(request, () -> this.scenes.read(model, scene));
	}

	@Hidden
	@GetMapping("/api/render/{*address}")
	void neither(@PathVariable String address) {
		throw Problem.of(HttpStatus.BAD_REQUEST, "syntax",
				"A picture's address is /api/render/{product}/config=Part:finish-Part:finish/ or "
						+ "/api/render/model/{model}/{mesh}-{finish}/{mesh}-{finish}, and not /api/render"
						+ Shown.of(address) + ".");
	}

}
