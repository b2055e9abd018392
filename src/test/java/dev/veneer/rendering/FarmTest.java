package dev.veneer.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.veneer.image.Quality;
import dev.veneer.parts.Parts;
import dev.veneer.scene.Scene;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the app with a short lease, an empty farm and the kino stool, embedded or on
 * {@link Parts} of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "veneer.rendering.lease=10s", "veneer.rendering.heartbeat=1s", "veneer.rendering.sweep=250ms",
				"veneer.rendering.back-off=300ms,600ms", "veneer.rendering.absence=1s",
				"veneer.account.worker-token=" + FarmTest.TOKEN, "veneer.account.admin-password=" + FarmTest.PASSWORD })
@Import(KinoStock.class)
public abstract class FarmTest {

	static final String TOKEN = "vnr_a-token-for-the-fake-worker";

	protected static final String PASSWORD = "a-password-for-the-tests";

	@LocalServerPort
	protected int port;

	@Autowired
	protected KinoStock stock;

	@Autowired
	protected RenderDesk desk;

	@Autowired
	protected Jobs jobs;

	@DynamicPropertySource
	protected static void settings(DynamicPropertyRegistry registry) throws IOException {
		Path home = Files.createTempDirectory("veneer-farm");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(home.toFile())));
		registry.add("veneer.home", home::toString);
		registry.add("spring.datasource.url", () -> "jdbc:h2:mem:" + home.getFileName()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
		if (Parts.areDistributed()) {
			Parts.properties().forEach((name, value) -> registry.add(name, () -> value));
		}
	}

	@BeforeEach
	protected void fillTheStock() {
		// of tests that ended early, or that leave some on purpose
		for (JobState state : List.of(JobState.QUEUED, JobState.ACTIVE)) {
			this.jobs.list(state, 1000).forEach((job) -> this.jobs.cancel(job.id()));
		}
		this.stock.fill();
		this.stock.forgetFailures();
	}

	protected FakeWorker worker() throws Exception {
		return new FakeWorker(this.port, TOKEN);
	}

	/** A worker of its own name that takes messages. */
	protected FakeWorker listening(String name) throws Exception {
		return new FakeWorker(this.port, TOKEN, name, "[\"CYCLES\"]", "null").listen();
	}

	protected Job request(Scene scene) {
		return request(scene, KinoStock.SMOKE, Priority.INTERACTIVE);
	}

	protected Job request(Scene scene, Quality quality, Priority priority) {
		return ((Answer.Pending) this.desk.request(scene, quality, priority)).job();
	}

	protected JobState state(Job job) {
		return this.jobs.find(job.id()).orElseThrow().state();
	}

}
