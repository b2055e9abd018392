package dev.veneer.rendering.farm;

import java.io.IOException;
import java.io.InputStream;

import dev.veneer.asset.Sha256;
import dev.veneer.image.PictureStore;
import org.apache.catalina.connector.ClientAbortException;
import dev.veneer.rendering.JobId;

import org.springframework.http.HttpStatus;
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
 * Gives jobs to workers and takes pictures from them.
 */
@RestController
@RequestMapping("/api/farm/jobs/{id}")
class FarmJobController {

	private final Claims claims;

	private final Progress progress;

	private final Deliveries deliveries;

	private final Reports reports;

	FarmJobController(Claims claims, Progress progress, Deliveries deliveries, Reports reports) {
		this.claims = claims;
		this.progress = progress;
		this.deliveries = deliveries;
		this.reports = reports;
	}

	@PostMapping("/claim")
	Spec claim(@PathVariable long id, @RequestBody ClaimRequest request) {
		JobId job = new JobId(id);
		return this.claims.claim(job, request).orElseThrow(() -> FarmProblem.gone(job));
	}

	@PostMapping("/heartbeat")
	Directive.Given heartbeat(@PathVariable long id, @RequestBody JobBeat beat) {
		return new Directive.Given(this.progress.beat(new JobId(id), beat));
	}

	@PutMapping("/picture")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void picture(@PathVariable long id, @RequestParam long worker, @RequestParam long fence,
			@RequestHeader("X-Content-Sha256") String sha256, InputStream body) throws IOException {
		if (!sha256.matches("[0-9a-f]{64}")) {
			throw FarmProblem.pictureRejected("X-Content-Sha256 is no SHA-256 digest");
		}
		try {
			this.deliveries.take(new JobId(id), worker, fence, new Sha256(sha256), body);
		}
		catch (ClientAbortException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw PictureStore.away(ex);
		}
	}

	@PostMapping("/report")
	Report.Taken report(@PathVariable long id, @RequestBody Report report) {
		try {
			return new Report.Taken(this.reports.take(new JobId(id), report));
		}
		catch (IOException ex) {
			throw PictureStore.away(ex);
		}
	}

}
