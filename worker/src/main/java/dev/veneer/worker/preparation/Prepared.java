package dev.veneer.worker.preparation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.veneer.worker.blender.Scratch;
import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the scripts made of an upload: what they found, and the files that it names. */
record Prepared(JsonNode inspection, List<Path> files) {

	private static final String RESULT = "result.json";

	private static final long LARGEST_RESULT = 8 << 20;

	private static final int MOST_FILES = 20000;

	/** Moves it out of Blender's reach before it looks at it. */
	static Prepared take(Scratch scratch, Path folder) throws IOException, JobFailure {
		Files.createDirectories(folder);
		JsonNode inspection = inspection(take(scratch, RESULT, folder));
		List<Path> files = new ArrayList<>();
		for (String name : names(inspection)) {
			files.add(take(scratch, name, folder));
		}
		return new Prepared(inspection, List.copyOf(files));
	}

	private static JsonNode inspection(Path result) throws IOException, JobFailure {
		try {
			if (Files.size(result) <= LARGEST_RESULT
					&& Json.MAPPER.readTree(Files.readAllBytes(result)) instanceof ObjectNode inspection) {
				return inspection;
			}
		}
		catch (JacksonException rubbish) {
			// As if it were too large.
		}
		throw JobFailure.of(FailureCode.NO_PICTURE, "Blender left a result that can't be read");
	}

	private static Set<String> names(JsonNode inspection) throws JobFailure {
		Set<String> names = new LinkedHashSet<>();
		names.add(inspection.path("model").asString(""));
		names.add(inspection.path("overview").asString(""));
		for (JsonNode object : inspection.path("objects")) {
			if (object.path("picture").isString()) {
				names.add(object.path("picture").asString());
			}
		}
		for (String name : names) {
			if (!name.matches("[a-z0-9][a-z0-9-]{0,40}\\.[a-z]{1,5}") || names.size() > MOST_FILES) {
				throw JobFailure.of(FailureCode.NO_PICTURE,
						"Blender left a result that names no such files: '" + name + "'");
			}
		}
		return names;
	}

	private static Path take(Scratch scratch, String name, Path folder) throws IOException, JobFailure {
		Path target = folder.resolve(name);
		if (!scratch.take(name, target) || Files.size(target) == 0) {
			throw JobFailure.of(FailureCode.NO_PICTURE, "Blender said that it was done but left no " + name);
		}
		return target;
	}

}
