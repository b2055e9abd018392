package dev.veneer.backoffice.material;

import java.time.Duration;

import dev.veneer.asset.Sha256;
import dev.veneer.material.MapPictures;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows staff the maps, scaled down. They are named by their content, so browsers keep
 * them for ever.
 */
@RestController
class MapController {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

	private final MapPictures pictures;

	MapController(MapPictures pictures) {
		this.pictures = pictures;
	}

	@GetMapping("/backoffice/materials/maps/{sha256:[0-9a-f]{64}}.png")
	ResponseEntity<byte[]> map(@PathVariable String sha256) {
		byte[] copy = this.pictures.copy(new Sha256(sha256))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok().eTag(sha256).cacheControl(FOR_EVER).contentType(MediaType.IMAGE_PNG).body(copy);
	}

}
