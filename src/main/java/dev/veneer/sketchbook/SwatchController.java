package dev.veneer.sketchbook;

import java.nio.file.Path;
import java.time.Duration;

import dev.veneer.asset.Assets;
import dev.veneer.asset.Sha256;
import dev.veneer.catalogue.CatalogueLibrary;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves swatches. They are named by their content, so browsers keep them for ever. Other
 * source files, such as models, lie in the same store and are not given away.
 */
@RestController
class SwatchController {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final Assets assets;

	private final CatalogueLibrary catalogues;

	SwatchController(Assets assets, CatalogueLibrary catalogues) {
		this.assets = assets;
		this.catalogues = catalogues;
	}

	@GetMapping("/swatches/{sha256:[0-9a-f]{64}}.png")
	ResponseEntity<Resource> swatch(@PathVariable String sha256) {
		Sha256 digest = new Sha256(sha256);
		Path file = isSwatch(digest) ? this.assets.find(digest).orElse(null) : null;
		if (file == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such swatch");
		}
		return ResponseEntity.ok()
			.eTag(sha256)
			.cacheControl(FOR_EVER)
			.contentType(MediaType.IMAGE_PNG)
			.body(new FileSystemResource(file));
	}

	private boolean isSwatch(Sha256 digest) {
		return this.catalogues.current()
			.materials()
			.finishes()
			.stream()
			.anyMatch((finish) -> finish.swatch().sha256().equals(digest));
	}

}
