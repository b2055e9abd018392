package dev.veneer.worker.preparation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.veneer.worker.blender.Blenders;
import dev.veneer.worker.blender.Folders;
import dev.veneer.worker.blender.Scratch;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Json;
import dev.veneer.worker.farm.PreparationClaim;
import dev.veneer.worker.farm.PreparationSpec;
import dev.veneer.worker.job.DiskFull;
import dev.veneer.worker.job.FileCache;
import dev.veneer.worker.job.Lease;
import tools.jackson.databind.node.ObjectNode;

/**
 * One claimed upload in Blender: the file, the request for the scripts, and what they
 * leave. Throws a {@link JobFailure} for whatever went wrong on the way.
 */
final class PreparationRun {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final PreparationClaim claim;

	private final Lease lease;

	PreparationRun(PreparationClaim claim, Lease lease) {
		this.claim = claim;
		this.lease = lease;
	}

	PreparationSpec spec() {
		return this.claim.spec();
	}

	Prepared run(FileCache cache, Scratch scratch, Blenders blenders, Path prepared)
			throws JobFailure, InterruptedException {
		Path source = cache.fetch(List.of(spec().source()), this.lease::isWanted).get(spec().source().sha256());
		Path request = write(scratch, source);
		try {
			blenders.run("prepare.py", request, PATIENCE, this.lease);
		}
		finally {
			this.lease.rendered();
		}
		try {
			Folders.delete(prepared);
			return Prepared.take(scratch, prepared);
		}
		catch (IOException failure) {
			throw DiskFull.or(FailureCode.NO_PICTURE, "What Blender left can't be read", failure);
		}
	}

	private Path write(Scratch scratch, Path source) throws JobFailure {
		try {
			scratch.empty();
			return scratch.write("request.json", Json.MAPPER.writeValueAsBytes(request(scratch, source)));
		}
		catch (IOException failure) {
			throw DiskFull.or(FailureCode.SCRIPT_ERROR, "The request can't be written", failure);
		}
	}

	/**
	 * What was claimed, with a local file in place of the source's digest, and the folder
	 * to write to.
	 */
	private ObjectNode request(Scratch scratch, Path source) {
		ObjectNode request = this.claim.tree().deepCopy();
		request.putObject("source")
			.put("file", source.toAbsolutePath().toString())
			.put("extension", spec().source().extension());
		return request.put("folder", scratch.folder().toAbsolutePath().toString());
	}

}
