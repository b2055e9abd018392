package dev.veneer.rendering.farm;

import java.nio.file.Path;
import java.time.Duration;

import dev.veneer.asset.Assets;
import dev.veneer.asset.Sha256;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives workers the models and maps, named by what is in them.
 */
@RestController
class FarmFileController {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

	private final Assets assets;

	FarmFileController(Assets assets) {
		this.assets = assets;
	}

	@GetMapping("/api/farm/files/{sha256:[0-9a-f]{64}}")
	ResponseEntity<Resource> file(@PathVariable String sha256) {
		Path file = this.assets.find(new Sha256(sha256)).orElseThrow(() -> FarmProblem.unknownFile(sha256));
		return ResponseEntity.ok()
			.cacheControl(FOR_EVER)
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(new FileSystemResource(file));
	}

}
