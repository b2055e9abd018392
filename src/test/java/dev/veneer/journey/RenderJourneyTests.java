package dev.veneer.journey;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import dev.veneer.asset.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From an address to Blender's photograph, through the packaged app, its embedded broker,
 * the packaged worker and a real Blender.
 */
class RenderJourneyTests {

	private static Installation veneer;

	private static String bearer;

	@BeforeAll
	static void start(@TempDir Path home) throws Exception {
		veneer = new Installation(home).startApp().startWorker();
		bearer = "Bearer " + veneer.token("render:create,job:read");
	}

	@AfterAll
	static void stop() throws Exception {
		veneer.close();
	}

	@Test
	void rendersTheInlayStyleForALinoleumTopAndTheSolidOneForAWood() throws Exception {
		HttpResponse<byte[]> inlay = render("/api/render/1/config=Frame:1127-Top:340/?quality=smoke&wait=60");
		HttpResponse<byte[]> solid = render("/api/render/1/config=Frame:1127-Top:1101/?quality=smoke&wait=60");
		assertThat(inlay.headers().firstValue("Content-Location"))
			.hasValue("/renders/smoke/kino-stool/frame-1127/top-0/insert-340/rim-1127.png");
		assertThat(solid.headers().firstValue("Content-Location"))
			.hasValue("/renders/smoke/kino-stool/frame-1127/top-1101/insert-0/rim-0.png");
		BufferedImage picture = image(inlay);
		assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(64, 64);
		assertThat(inlay.body()).isNotEqualTo(solid.body());
	}

	@Test
	void rendersAPictureOnce() throws Exception {
		String path = "/api/render/1/config=Frame:1101-Top:331/?quality=smoke&wait=60";
		HttpResponse<byte[]> miss = render(path);
		HttpResponse<byte[]> hit = veneer.get(path);
		HttpResponse<byte[]> stored = veneer.get(miss.headers().firstValue("Content-Location").orElseThrow());
		assertThat(hit.statusCode()).isEqualTo(200);
		assertThat(hit.body()).isEqualTo(miss.body());
		assertThat(stored.body()).isEqualTo(miss.body());
		assertThat(jobsOf("kino-stool/frame-1101/top-0/insert-331/rim-1101")).isEqualTo(1);
	}

	@Test
	void answersEveryWayOfWritingAConfigurationWithTheSamePicture() throws Exception {
		byte[] picture = render("/api/render/1/config=Frame:1111-Top:340/?quality=smoke&wait=60").body();
		for (String way : List.of("config=Top:340-Frame:1111", "config%3DFrame:1111-Top:340/",
				"config=Frame%3A1111-Top%3A340")) {
			HttpResponse<byte[]> answer = veneer.get("/api/render/1/" + way + "?quality=smoke");
			assertThat(answer.body()).isEqualTo(picture);
			assertThat(answer.headers().firstValue("Link").orElseThrow())
				.contains("/api/render/1/config=Frame:1111-Top:340/")
				.contains("canonical");
		}
	}

	@Test
	void rendersOnceForManyEqualRequestsAtOnce() throws Exception {
		String path = "/api/render/2/config=Frame:501-Pads:235/?quality=smoke&wait=60";
		List<HttpResponse<byte[]>> answers = IntStream.range(0, 60)
			.mapToObj((i) -> veneer.getLater(path, "Authorization", bearer))
			.toList()
			.stream()
			.map((answer) -> answer.join())
			.toList();
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.statusCode()).isEqualTo(200));
		assertThat(answers.stream().map((answer) -> Sha256.of(answer.body())).distinct()).hasSize(1);
		assertThat(jobsOf("maru-bench/frame-501/slats-1101/pads-235/pads_t-0/bolsters-245/table-0/table_edge-0"))
			.isEqualTo(1);
	}

	@Test
	void hasTheFirstPictureOfEachProductWithoutAnyoneAsking() {
		for (String picture : List.of("/renders/sketch/kino-stool/frame-1101/top-1101/insert-0/rim-0.webp",
				"/renders/sketch/maru-bench/frame-501/slats-1101/pads-231/pads_t-0/bolsters-245/table-0/table_edge-0.webp")) {
			veneer.await(picture, Duration.ofMinutes(4), () -> status(picture) == 200);
		}
	}

	private static HttpResponse<byte[]> render(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = veneer.get(path, "Authorization", bearer);
		assertThat(answer.statusCode()).as(() -> new String(answer.body())).isEqualTo(200);
		return answer;
	}

	private static int status(String path) {
		try {
			return veneer.get(path).statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long jobsOf(String renderName) throws Exception {
		String jobs = veneer.text("/api/jobs?state=COMPLETED&limit=500", "Authorization", bearer);
		return jobs.split("\"" + renderName + "\"", -1).length - 1L;
	}

	private static BufferedImage image(HttpResponse<byte[]> answer) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(answer.body()));
	}

}
