package dev.veneer.worker.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import dev.veneer.worker.farm.FailureCode;
import dev.veneer.worker.farm.JobFailure;
import dev.veneer.worker.farm.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SceneFileTests {

	@Test
	void putsLocalPathsInPlaceOfDigests() throws Exception {
		ObjectNode spec = spec();
		Map<String, Path> files = new HashMap<>();
		spec.path("files").forEach((file) -> files.put(file.path("sha256").asString(), Path.of("/cache", "x")));
		JsonNode scene = SceneFile.scene(spec, files, Path.of("/outbox/42-3/picture.webp"));
		assertThat(scene.at("/model/file").asString()).isEqualTo("/cache/x");
		assertThat(scene.at("/finishes/1/maps/normal").asString()).isEqualTo("/cache/x");
		assertThat(scene.path("output").asString()).isEqualTo("/outbox/42-3/picture.webp");
		assertThat(scene.path("meshes")).isEqualTo(spec.path("meshes"));
		assertThat(spec.has("output")).isFalse();
	}

	@Test
	void refusesADigestThatIsNoFileOfTheJob() throws Exception {
		ObjectNode spec = spec();
		assertThatExceptionOfType(JobFailure.class).isThrownBy(() -> SceneFile.scene(spec, Map.of(), Path.of("/p")))
			.matches((failure) -> failure.code() == FailureCode.FILE_UNAVAILABLE);
	}

	private static ObjectNode spec() throws Exception {
		return (ObjectNode) Json.MAPPER.readTree(Files.readAllBytes(Path.of("../contract/spec.json")));
	}

}
