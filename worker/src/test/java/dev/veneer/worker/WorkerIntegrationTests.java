package dev.veneer.worker;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Worker, queue, HTTP and a real Blender, from message to report. */
@NeedsBlender
class WorkerIntegrationTests {

	@TempDir
	Path folder;

	@Test
	void deliversPictureAndReceipt() throws Exception {
		try (Given given = new Given(this.folder, true)) {
			given.job(42, 64, 2);
			given.start().broker.publish(42);
			JsonNode report = given.reportOf(42);
			byte[] picture = given.farm.pictures.get(42L);
			assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(64);
			assertThat(report.path("outcome").asString()).isEqualTo("COMPLETED");
			assertThat(report.path("receipt").path("sha256").asString()).isEqualTo(KinoStool.sha256(picture));
			assertThat(report.path("receipt").path("denoiser").asString()).isEqualTo("ATROUS");
			assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("tEXt", "veneer", "cycles");
		}
	}

	@Test
	void rendersTheSamePixelsWarmAndColdAndAfterAnError() throws Exception {
		try (Given given = new Given(this.folder, true)) {
			given.job(1, 48, 2);
			ObjectNode other = given.job(2, 64, 1);
			((ObjectNode) other.path("quality")).put("format", "WEBP");
			ObjectNode broken = given.job(3, 48, 2);
			((ArrayNode) broken.path("meshes")).addObject()
				.put("name", "x")
				.put("finish", 0)
				.putArray("objects")
				.add("x");
			given.job(4, 48, 2);
			given.job(5, 48, 2);
			given.start();
			for (long job = 1; job <= 4; job++) {
				given.broker.publish(job);
				given.reportOf(job);
			}
			given.stop();
			given.start().broker.publish(5);
			given.reportOf(5);
			assertThat(given.reportOf(3).at("/failure/code").asString()).isEqualTo("MODEL_BROKEN");
			assertThat(given.reportOf(3).at("/failure/message").asString()).contains("needs the object x");
			assertThat(given.farm.pictures.get(4L)).isEqualTo(given.farm.pictures.get(1L))
				.isEqualTo(given.farm.pictures.get(5L));
			assertThat(given.farm.pictures.get(2L)).startsWith("RIFF".getBytes(StandardCharsets.US_ASCII));
		}
	}

}
