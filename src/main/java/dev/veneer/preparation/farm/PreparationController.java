package dev.veneer.preparation.farm;

import java.io.IOException;
import java.io.InputStream;

import dev.veneer.asset.Sha256;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives uploads to workers and takes from them what they made of them.
 */
@RestController
@RequestMapping("/api/farm/preparations")
class PreparationController {

	private final PreparationClaims claims;

	private final LateWorkers progress;

	private final PreparationFiles files;

	private final PreparationReports reports;

	PreparationController(PreparationClaims claims, LateWorkers progress, PreparationFiles files,
			PreparationReports reports) {
		this.claims = claims;
		this.progress = progress;
		this.files = files;
		this.reports = reports;
	}

	@PostMapping("/claim")
	ResponseEntity<PreparationSpec> claim(@RequestBody PreparationClaim request) {
		return this.claims.claim(request).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PostMapping("/{id}/heartbeat")
	PreparationDirective.Given heartbeat(@PathVariable long id, @RequestBody PreparationBeat beat) {
		return new PreparationDirective.Given(this.progress.beat(id, beat));
	}

	@PutMapping("/{id}/files/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void file(@PathVariable long id, @PathVariable String name, @RequestParam long worker, @RequestParam long fence,
			@RequestHeader("X-Content-Sha256") String sha256, InputStream body) throws IOException {
		if (!sha256.matches("[0-9a-f]{64}")) {
			throw PreparationProblem.fileRejected(name, "X-Content-Sha256 is no SHA-256 digest");
		}
		this.files.take(id, name, worker, fence, new Sha256(sha256), body);
	}

	@PostMapping("/{id}/report")
	PreparationReport.Taken report(@PathVariable long id, @RequestBody PreparationReport report) {
		return new PreparationReport.Taken(this.reports.take(id, report));
	}

}
