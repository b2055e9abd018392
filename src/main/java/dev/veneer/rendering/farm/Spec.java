package dev.veneer.rendering.farm;

import java.util.List;
import java.util.Map;

import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.material.Surface;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Everything that a worker needs to know to make one picture.
 *
 * @param fence to be named in everything the worker says of the job
 * @param attempt 1 for the first
 * @param blender the version that is to render, of those that the worker has
 * @param meshes all of the model's, in its order
 * @param finishes those in the scene, by number
 * @param files everything named by its digest above, each once
 */
@JsonNaming(SnakeCaseStrategy.class)
record Spec(long job, long fence, int attempt, long leaseSeconds, long heartbeatSeconds, String blender,
		String renderName, ModelFile model, List<MeshCover> meshes, List<FinishMaps> finishes, Settings quality,
		Target picture, List<SourceFile> files) {

	record ModelFile(String name, String file) {

	}

	/**
	 * A mesh and the finish on it.
	 *
	 * @param finish 0 for a hidden mesh
	 */
	record MeshCover(String name, List<String> objects, int finish) {

	}

	/**
	 * A finish.
	 *
	 * @param maps digests by {@code diffuse}, {@code normal}, {@code roughness}
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record FinishMaps(int id, int tileMm, Surface surface, Map<String, String> maps) {

	}

	record Settings(String name, Engine engine, int samples, boolean denoise, PictureFormat format, int compression) {

	}

	/**
	 * The picture to make.
	 *
	 * @param upload where it is to be put
	 * @param headers to be sent along with it
	 */
	record Target(int width, int height, String upload, Map<String, String> headers) {

	}

	/**
	 * A file to fetch.
	 */
	record SourceFile(String sha256, long bytes, String extension, String url) {

	}

}
