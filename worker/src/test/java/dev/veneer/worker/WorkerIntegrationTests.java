package dev.veneer.worker;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

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

}
