package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import dev.veneer.worker.blender.Blender;
import dev.veneer.worker.blender.BlenderFacts;
import dev.veneer.worker.blender.Blenders;
import dev.veneer.worker.blender.Scratch;
import dev.veneer.worker.farm.Claim;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.FarmClient;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Report;
import dev.veneer.worker.farm.Spec;

/**
 * One claimed job: files, scene file, render, and the delivery that stands in the outbox
 * at the end. The picture is made in scratch, and in the outbox when it is checked.
 * Throws a {@link JobFailure} for whatever went wrong on the way.
 */
final class JobRun {

	/** 8192 x 8192, which the scripts hold to as well. */
	private static final long MOST_PIXELS = 1 << 26;

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

	Delivery run(FileCache cache, Scratch scratch, Blenders blenders) throws JobFailure, InterruptedException {
		requireFit(this.spec.picture());
		Map<String, Path> files = cache.fetch(this.spec.files(), this.lease::isWanted);
		String name = "picture." + this.spec.quality().format().toLowerCase(Locale.ROOT);
		Path scene = SceneFile.write(scratch, this.claim.tree(), files, name);
		Blender blender = blenders.ready(this.spec.blender());
		double seconds;
		try {
			seconds = blender.render(scene, this.lease);
		}
		finally {
			this.lease.rendered();
		}
		return completed(scratch, name, seconds, blender.facts());
	}

	private static void requireFit(Spec.Picture picture) throws JobFailure {
		if ((long) picture.width() * picture.height() > MOST_PIXELS) {
			throw JobFailure.of(FailureCode.PICTURE_TOO_LARGE, "The picture shall have " + picture.width() + " x "
					+ picture.height() + " pixels, which is more than " + MOST_PIXELS + " in all");
		}
	}

	private Delivery completed(Scratch scratch, String name, double seconds, BlenderFacts facts) throws JobFailure {
		Path picture = this.entry.resolve(name);
		try {
			if (!scratch.take(name, picture) || Files.size(picture) == 0) {
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
