package dev.veneer.api;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureStore;
import dev.veneer.rendering.RenderDesk;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with the bytes of a picture. Caches must ask again each time, since a picture
 * can be rendered anew under the same name.
 */
@Component
class PictureAnswer {

	private static final CacheControl ASK_AGAIN = CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate();

	/** Telling whether a picture is stale means to compute what it would be made from. */
	private static final Duration BELIEVED = Duration.ofSeconds(1);

	private final Cache<Picture, Boolean> stale = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(BELIEVED)
		.build();

	private final PictureStore store;

	private final RenderDesk desk;

	PictureAnswer(PictureStore store, RenderDesk desk) {
		this.store = store;
		this.desk = desk;
	}

	/**
	 * Nothing when the store has lost the bytes.
	 */
	Optional<ResponseEntity<?>> of(Picture picture, String canonical) {
		return this.store.find(picture).map((bytes) -> of(picture, bytes, canonical));
	}

	private ResponseEntity<Resource> of(Picture picture, Resource bytes, String canonical) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.eTag(picture.sha256().hex())
			.lastModified(picture.receipt().made())
			.cacheControl(ASK_AGAIN)
			.header(HttpHeaders.LINK, link(canonical))
			.header(HttpHeaders.CONTENT_LOCATION, picture.key().address())
			.contentType(MediaType.parseMediaType(picture.key().format().mediaType()));
		if (this.stale.get(picture, this.desk::isStale)) {
			answer.header("Veneer-Stale", "true");
		}
		return answer.body(bytes);
	}

	static String link(String canonical) {
		return "<" + canonical + ">; rel=\"canonical\"";
	}

}
