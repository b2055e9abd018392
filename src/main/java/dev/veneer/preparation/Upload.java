package dev.veneer.preparation;

import java.time.Instant;

import dev.veneer.asset.Asset;
import dev.veneer.model.Aspect;
import dev.veneer.model.ModelName;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file on its way to a model, as it stood at one moment.
 *
 * @param model the name of the model that it is to become
 * @param version whether that model was there already
 * @param fileName what its sender called it
 * @param person who sent it
 * @param attempts how many were begun, without those that a worker handed back
 * @param worker the name of the machine that claimed it last
 * @param progress 0 to 1
 * @param line what the worker said last
 * @param reasonCode why the last attempt failed
 * @param log the tail of what Blender said in that attempt
 * @param inspection what the worker found, nothing until it is done
 */
public record Upload(long id, ModelName model, boolean version, Aspect aspect, String fileName, Asset source,
		String person, UploadState state, int attempts, @Nullable String worker, double progress, @Nullable String line,
		@Nullable String reasonCode, @Nullable String reason, @Nullable String log, @Nullable Inspection inspection,
		Instant created, @Nullable Instant ended) {

	public int percent() {
		return (int) Math.round(this.progress * 100);
	}

}
