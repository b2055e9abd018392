package dev.veneer.image;

import java.time.Duration;

import dev.veneer.problem.Problem;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves stored pictures at their keys. Caches must ask again each time: a picture can be
 * rendered anew under the same name.
 */
@RestController
class PictureController {

	private static final CacheControl ASK_AGAIN = CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate();

	private final Pictures pictures;

	private final PictureStore store;

	PictureController(Pictures pictures, PictureStore store) {
		this.pictures = pictures;
		this.store = store;
	}

	@GetMapping("/renders/{*key}")
	ResponseEntity<Resource> picture(@PathVariable String key) {
		Picture picture = PictureKey.parse(key.replaceFirst("^/", ""))
			.flatMap(this.pictures::find)
			.orElseThrow(PictureController::noSuchPicture);
		Resource bytes = this.store.find(picture).orElseThrow(PictureController::noSuchPicture);
		return ResponseEntity.ok()
			.eTag(picture.sha256().hex())
			.lastModified(picture.receipt().made())
			.cacheControl(ASK_AGAIN)
			.contentType(MediaType.parseMediaType(picture.key().format().mediaType()))
			.body(bytes);
	}

	private static Problem noSuchPicture() {
		return Problem.of(HttpStatus.NOT_FOUND, "no-such-picture", "There is no picture at this address.");
	}

}
