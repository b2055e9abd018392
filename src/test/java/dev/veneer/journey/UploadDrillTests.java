package dev.veneer.journey;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.veneer.parts.Proxy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A worker brings its picture to the app over a network that breaks.
 */
@Tag("long")
class UploadDrillTests {

	@Test
	void bringsAPictureWhoseUploadWasCut(@TempDir Path home) throws Exception {
		try (Installation veneer = new Installation(home).startApp(); Proxy network = new Proxy(veneer.port())) {
			network.cutUploads(2, "/picture?", 3000);
			veneer.startWorker(network.port());
			HttpResponse<byte[]> answer = veneer.get("/api/render/1/config=Frame:1128-Top:339/?quality=smoke&wait=60");
			assertThat(answer.statusCode()).as(() -> new String(answer.body())).isEqualTo(200);
			assertThat(network.cutsLeft()).isZero();
			assertThat(staged(home)).isEmpty();
		}
	}

	private static List<Path> staged(Path home) throws Exception {
		try (Stream<Path> files = Files.list(home.resolve("pictures/.incoming"))) {
			return files.toList();
		}
	}

}
