package dev.veneer.worker.farm;

import java.util.List;
import java.util.Map;

/**
 * A claimed job, as far as the worker itself needs it. The rest goes to the scripts
 * untyped, so that they can learn new words without a new worker.
 */
public record Spec(long job, int fence, int heartbeatSeconds, String blender, String renderName, Quality quality,
		Picture picture, List<FileRef> files) {

	public record Quality(Engine engine, boolean denoise, String format) {
	}

	/** The headers go along with the upload. */
	public record Picture(int width, int height, String upload, Map<String, String> headers) {
	}

	/** A file by its content; the url is relative to the app's address or absolute. */
	public record FileRef(String sha256, long bytes, String extension, String url) {
	}

}
