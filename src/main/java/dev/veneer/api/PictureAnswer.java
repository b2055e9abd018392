package dev.veneer.api;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureReader;
import dev.veneer.rendering.RenderDesk;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with the bytes of a picture, and says whether it is stale.
 */
@Component
class PictureAnswer {

	/** Telling whether a picture is stale means to compute what it would be made from. */
	private static final Duration BELIEVED = Duration.ofSeconds(1);

	private final Cache<Picture, Boolean> stale = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(BELIEVED)
		.build();

	private final PictureReader pictures;

	private final RenderDesk desk;

	PictureAnswer(PictureReader pictures, RenderDesk desk) {
		this.pictures = pictures;
		this.desk = desk;
	}

	/**
	 * Nothing when the store has lost the bytes.
	 */
	Optional<ResponseEntity<?>> of(Picture picture, String canonical) {
		return this.pictures.find(picture).map((found) -> of(found, canonical));
	}

	private ResponseEntity<Resource> of(PictureReader.Found found, String canonical) {
		ResponseEntity.BodyBuilder answer = found.answer()
			.header(HttpHeaders.LINK, link(canonical))
			.header(HttpHeaders.CONTENT_LOCATION, found.picture().key().address());
		if (this.stale.get(found.picture(), this.desk::isStale)) {
			answer.header("Veneer-Stale", "true");
		}
		return answer.body(found.bytes());
	}

	static String link(String canonical) {
		return "<" + canonical + ">; rel=\"canonical\"";
	}

}
