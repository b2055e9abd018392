package dev.veneer.image;

import dev.veneer.problem.Problem;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves stored pictures at their keys.
 */
@RestController
class PictureController {

	private final PictureReader pictures;

	PictureController(PictureReader pictures) {
		this.pictures = pictures;
	}

	@GetMapping("/renders/{*key}")
	ResponseEntity<Resource> picture(@PathVariable String key) {
		PictureReader.Found found = PictureKey.parse(key.replaceFirst("^/", ""))
			.flatMap(this.pictures::find)
			.orElseThrow(PictureController::noSuchPicture);
		return found.answer().body(found.bytes());
	}

	private static Problem noSuchPicture() {
		return Problem.of(HttpStatus.NOT_FOUND, "no-such-picture", "There is no picture at this address.");
	}

}
