package dev.veneer.journey;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that was accepted is lost, whatever is killed.
 */
class EmbeddedKillDrillTests {

	@Test
	@Tag("long")
	void finishesTheJobOfAKilledWorker(@TempDir Path home) throws Exception {
		try (Installation veneer = new Installation(home).startApp().startWorker()) {
			String job = accepted(veneer, "/api/render/1/config=Frame:1128-Top:335/?wait=0");
			veneer.await("the job to be rendered", Duration.ofMinutes(3),
					() -> state(veneer, job).equals("ACTIVE") && text(veneer, job).contains("\"progress\":0."));
			veneer.killWorker();
			veneer.startWorker();
			veneer.await("the job to be done", Duration.ofMinutes(3), () -> state(veneer, job).equals("COMPLETED"));
			assertThat(text(veneer, job)).contains("\"attempts\":2");
		}
	}

	@Test
	void losesNoAcceptedJobWhenTheAppIsKilled(@TempDir Path home) throws Exception {
		try (Installation veneer = new Installation(home).startApp()) {
			List<String> jobs = List.of(
					accepted(veneer, "/api/render/1/config=Frame:1128-Top:336/?quality=smoke&wait=0"),
					accepted(veneer, "/api/render/1/config=Frame:1128-Top:337/?quality=smoke&wait=0"),
					accepted(veneer, "/api/render/2/config=Frame:502-Pads:0/?quality=smoke&wait=0"));
			veneer.killApp();
			veneer.startApp().startWorker();
			for (String job : jobs) {
				veneer.await(job, Duration.ofMinutes(3), () -> state(veneer, job).equals("COMPLETED"));
			}
		}
	}

	@Test
	@Tag("long")
	void survivesAnAppKilledWhileAWorkerRenders(@TempDir Path home) throws Exception {
		try (Installation veneer = new Installation(home).startApp().startWorker()) {
			String job = accepted(veneer, "/api/render/1/config=Frame:1128-Top:338/?quality=preview&wait=0");
			veneer.killApp();
			veneer.startApp();
			veneer.await("the job to be done", Duration.ofMinutes(3), () -> state(veneer, job).equals("COMPLETED"));
		}
	}

	/**
	 * Asks for a picture without waiting, and gives the address of the job that was
	 * accepted.
	 */
	private static String accepted(Installation veneer, String path) throws Exception {
		HttpResponse<byte[]> answer = veneer.get(path);
		assertThat(answer.statusCode()).as(() -> new String(answer.body())).isEqualTo(202);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	private static String state(Installation veneer, String job) {
		return text(veneer, job).replaceAll("(?s).*\"state\"\\s*:\\s*\"([A-Z]+)\".*", "$1");
	}

	private static String text(Installation veneer, String job) {
		try {
			return veneer.text(job);
		}
		catch (Exception ex) {
			return "";
		}
	}

}
