package dev.veneer.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The presets that pictures are made with.
 */
@RestController
@Tag(name = "Catalogue", description = "What may be chosen")
class QualityController {

	private final Qualities qualities;

	QualityController(Qualities qualities) {
		this.qualities = qualities;
	}

	@Operation(operationId = "qualities", summary = "The presets, the primary one marked")
	@GetMapping("/api/qualities")
	List<QualityJson> qualities() {
		return this.qualities.all().stream().map(QualityJson::of).toList();
	}

	@Schema(name = "Quality")
	record QualityJson(String name, @Schema(description = "Pixels of the longer edge") int size, Engine engine,
			int samples, boolean denoise, PictureFormat format, @JsonProperty("media_type") String mediaType,
			int compression, @Schema(description = "Whether it is used where none is named") boolean primary) {

		static QualityJson of(Quality quality) {
			return new QualityJson(quality.name(), quality.size(), quality.engine(), quality.samples(),
					quality.denoise(), quality.format(), quality.format().mediaType(), quality.compression(),
					quality.primary());
		}

	}

}
