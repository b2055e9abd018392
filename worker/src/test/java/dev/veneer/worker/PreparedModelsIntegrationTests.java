package dev.veneer.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uploads through a real Blender: from the file to a picture of the model that it became.
 */
@NeedsBlender
class PreparedModelsIntegrationTests {

	private static final String STOOL = """
			mtllib stool.mtl
			o Стул
			v -20 0 -20
			v 20 0 -20
			v 20 0 20
			v -20 0 20
			v 0 45 0
			usemtl Oak
			f 1 2 3 4
			f 1 5 2
			f 2 5 3
			usemtl Lino
			f 3 5 4
			f 4 5 1
			""";

	@TempDir
	Path folder;

	@Test
	void becomeModelsThatRender() throws Exception {
		try (Given given = new Given(this.folder, true)) {
			given.upload(12, zip("stool.zip", "stool/stool.obj", STOOL)).start();
			JsonNode report = given.reportOfPreparation(12);
			assertThat(report.path("outcome").asString()).as(report.toString()).isEqualTo("COMPLETED");
			JsonNode inspection = report.path("inspection");
			assertThat(inspection.path("objects").valueStream().map((object) -> object.path("name").asString()))
				.containsExactly("Стул · Oak", "Стул · Lino");
			assertThat(inspection.path("size_mm").toString()).isEqualTo("[400,400,450]");
			assertThat(given.farm.prepared).containsOnlyKeys("model.blend", "overview.webp", "object-0.webp",
					"object-1.webp");
			render(given, 42, inspection);
			assertThat(given.reportOf(42).path("failure").toString()).isEmpty();
			assertThat(given.farm.pictures.get(42L)).isNotEmpty();
		}
	}

	@Test
	void doNoHarm() throws Exception {
		try (Given given = new Given(this.folder, true)) {
			Path models = Files.createDirectories(this.folder.resolve("models"));
			Path marks = Files.createDirectories(this.folder.resolve("marks"));
			HostileModelsIntegrationTests.make(given, models, marks);
			given.upload(12, models.resolve("scripted.blend"))
				.upload(13, models.resolve("linked.blend"))
				.upload(14, zip("escape.zip", "../../escape.obj", STOOL))
				.start();
			JsonNode scripted = given.reportOfPreparation(12);
			assertThat(scripted.path("outcome").asString()).as(scripted.toString()).isEqualTo("COMPLETED");
			assertThat(given.reportOfPreparation(13).at("/failure/message").asString())
				.contains("links to other files");
			assertThat(given.reportOfPreparation(14).at("/failure/message").asString()).contains("leads out of it");
			assertThat(given.reportOfPreparation(14).at("/failure/code").asString()).isEqualTo("MODEL_BROKEN");
			assertThat(marks).isEmptyDirectory();
			assertThat(this.folder.resolve("escape.obj")).doesNotExist();
		}
	}

	private Path zip(String name, String entry, String content) throws Exception {
		Path zip = this.folder.resolve(name);
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry(entry));
			out.write(content.getBytes());
		}
		return zip;
	}

	private void render(Given given, long job, JsonNode inspection) throws Exception {
		Path model = Files.write(this.folder.resolve("prepared.blend"), given.farm.prepared.get("model.blend"));
		ObjectNode spec = given.job(job, 48, 2, model);
		ArrayNode meshes = spec.putArray("meshes");
		int finish = spec.at("/finishes/0/id").asInt();
		for (JsonNode object : inspection.path("objects")) {
			meshes.addPOJO(Map.of("name", "mesh" + meshes.size(), "finish", finish, "objects",
					List.of(object.path("name").asString())));
		}
		given.broker.publish(job);
	}

}
