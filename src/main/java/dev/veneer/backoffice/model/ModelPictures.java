package dev.veneer.backoffice.model;

import java.util.Optional;

import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.model.ModelName;

import org.springframework.stereotype.Component;

/**
 * The pictures of a model.
 */
@Component
class ModelPictures {

	private final Qualities qualities;

	private final Pictures pictures;

	ModelPictures(Qualities qualities, Pictures pictures) {
		this.qualities = qualities;
		this.pictures = pictures;
	}

	/**
	 * The address of the first picture that customers see of it, if there is any.
	 */
	Optional<String> first(ModelName model) {
		return this.qualities.all()
			.stream()
			.sorted((one, other) -> Boolean.compare(other.primary(), one.primary()))
			.flatMap((quality) -> this.pictures.ready(model, quality)
				.stream()
				.limit(1)
				.map((name) -> PictureKey.of(quality, name).address()))
			.findFirst();
	}

}
