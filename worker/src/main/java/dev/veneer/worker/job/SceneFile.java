package dev.veneer.worker.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import dev.veneer.worker.blender.Scratch;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.Json;
import dev.veneer.worker.farm.JobFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scene file for the scripts: the claimed spec with local paths in place of digests,
 * and the picture's path.
 */
final class SceneFile {

	private SceneFile() {
	}

	static Path write(Scratch scratch, ObjectNode spec, Map<String, Path> files, String picture) throws JobFailure {
		try {
			scratch.empty();
			return scratch.write("scene.json",
					Json.MAPPER.writeValueAsBytes(scene(spec, files, scratch.folder().resolve(picture))));
		}
		catch (IOException failure) {
			throw DiskFull.or(FailureCode.SCRIPT_ERROR, "The scene file can't be written", failure);
		}
	}

	static ObjectNode scene(ObjectNode spec, Map<String, Path> files, Path picture) throws JobFailure {
		ObjectNode scene = spec.deepCopy();
		localize(scene.path("model"), "file", files);
		for (JsonNode finish : scene.path("finishes")) {
			for (String map : finish.path("maps").propertyNames()) {
				localize(finish.path("maps"), map, files);
			}
		}
		return scene.put("output", picture.toAbsolutePath().toString());
	}

	private static void localize(JsonNode owner, String field, Map<String, Path> files) throws JobFailure {
		String sha256 = owner.path(field).asString("");
		Path file = files.get(sha256);
		if (file == null || !(owner instanceof ObjectNode object)) {
			throw JobFailure.of(FailureCode.FILE_UNAVAILABLE,
					"The job needs '" + sha256 + "' as its " + field + " but doesn't list it among its files");
		}
		object.put(field, file.toAbsolutePath().toString());
	}

}
