package dev.veneer.drill;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.veneer.asset.Sha256;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand callers want the same picture at the same moment, each of any app.
 */
class EqualMissesDrillTests {

	private static final int CALLERS = 1000;

	private final Drill drill = Drill.shared();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@Test
	void rendersOnceForAThousandEqualRequests() throws Exception {
		assertThat(this.drill.farm.apps).hasSizeGreaterThan(1);
		String configuration = this.drill.unasked();
		List<CompletableFuture<HttpResponse<byte[]>>> asked = IntStream.range(0, CALLERS)
			.mapToObj((caller) -> ask(caller % this.drill.farm.apps.size(), configuration))
			.toList();
		List<HttpResponse<byte[]>> answers = asked.stream().map(CompletableFuture::join).toList();
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.statusCode()).isEqualTo(200));
		assertThat(answers.stream().map((answer) -> Sha256.of(answer.body())).distinct()).hasSize(1);
		String name = answers.get(0).headers().firstValue("Content-Location").orElseThrow();
		assertThat(this.drill.ledger.attempts(name)).isEqualTo(1);
		this.drill.settle();
	}

	private CompletableFuture<HttpResponse<byte[]>> ask(int app, String configuration) {
		URI address = URI
			.create(this.drill.farm.address(app) + "/api/render/" + configuration + "/?quality=smoke&wait=60");
		return this.http.sendAsync(
				HttpRequest.newBuilder(address).header("Authorization", "Bearer " + this.drill.load.token).build(),
				BodyHandlers.ofByteArray());
	}

}
