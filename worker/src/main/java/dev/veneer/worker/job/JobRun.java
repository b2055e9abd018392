package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import dev.veneer.worker.blender.Blender;
import dev.veneer.worker.blender.BlenderFacts;
import dev.veneer.worker.farm.Claim;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Report;
import dev.veneer.worker.farm.Spec;

/**
 * One claimed job: files, scene file, render, and the delivery that stands in the outbox
 * at the end. Throws a {@link JobFailure} for whatever went wrong on the way.
 */
final class JobRun {

	private final Spec spec;

	private final Claim.Granted claim;

	private final long worker;

	private final String scripts;

	private final Lease lease;

	private final Path entry;

	JobRun(Claim.Granted claim, long worker, String scripts, Lease lease, Path entry) {
		this.spec = claim.spec();
		this.claim = claim;
		this.worker = worker;
		this.scripts = scripts;
		this.lease = lease;
		this.entry = entry;
	}

	Delivery run(FileCache cache, Blender blender) throws JobFailure, InterruptedException {
		Map<String, Path> files = cache.fetch(this.spec.files());
		Path picture = this.entry.resolve("picture." + this.spec.quality().format().toLowerCase(Locale.ROOT));
		Path scene = this.entry.resolve("scene.json");
		SceneFile.write(scene, this.claim.tree(), files, picture);
		double seconds;
		try {
			seconds = blender.render(scene, this.lease::progress);
		}
		finally {
			this.lease.rendered();
		}
		return completed(picture, seconds, blender.facts());
	}

	private Delivery completed(Path picture, double seconds, BlenderFacts facts) throws JobFailure {
		try {
			if (!Files.exists(picture) || Files.size(picture) == 0) {
				throw JobFailure.of(FailureCode.NO_PICTURE, "Blender said that it was done but left no picture");
			}
			String sha256 = Sha256.of(picture);
			Report.Receipt receipt = new Report.Receipt(this.spec.quality().engine(), facts.version(), this.scripts,
					facts.denoiser(), seconds, sha256, Files.size(picture));
			return new Delivery(this.spec.job(), Report.completed(this.worker, this.spec.fence(), receipt),
					new Delivery.Upload(picture.getFileName().toString(), this.spec.picture().upload(),
							this.spec.picture().headers(), sha256));
		}
		catch (IOException failure) {
			throw DiskFull.or(FailureCode.NO_PICTURE, "The picture can't be read", failure);
		}
	}

}
