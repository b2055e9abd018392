package dev.veneer.backoffice.order;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Quality;
import dev.veneer.model.ModelName;
import dev.veneer.rendering.Consequences;
import dev.veneer.scene.RenderName;

import org.springframework.stereotype.Component;

/**
 * Which pictures of a model would be made from something else today, for pages that many
 * look at: to find out, every picture has to be looked at. It may be half a minute old;
 * what is ordered is looked at again.
 */
@Component
class StaleNames {

	private static final Duration KEPT = Duration.ofSeconds(30);

	private final Consequences consequences;

	private final Pictures pictures;

	private final Cache<Look, List<RenderName>> kept = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.maximumSize(50)
		.build();

	StaleNames(Consequences consequences, Pictures pictures) {
		this.consequences = consequences;
		this.pictures = pictures;
	}

	List<RenderName> of(ModelName model, Quality quality) {
		Look look = new Look(model, quality, this.pictures.generation(model, quality));
		return this.kept.get(look,
				(missing) -> this.consequences.stale(model, quality).stream().map(PictureKey::name).toList());
	}

	/**
	 * @param generation another one when a picture has come
	 */
	private record Look(ModelName model, Quality quality, long generation) {

	}

}
