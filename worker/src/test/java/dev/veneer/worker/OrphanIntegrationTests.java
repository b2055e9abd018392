package dev.veneer.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The worker as a process of its own, ended from outside in the middle of a render. */
@NeedsBlender
class OrphanIntegrationTests {

	private static final String HEARTBEAT = "POST /api/farm/jobs/42/heartbeat";

	@TempDir
	Path folder;

	private Given given;

	private Process worker;

	private List<ProcessHandle> children;

	void renderSomethingLong(String sandbox) throws Exception {
		this.given = new Given(this.folder, true).with("VENEER_SANDBOX", sandbox);
		this.given.job(42, 512, 4096);
		this.worker = this.given.startProcess();
		this.given.broker.publish(42);
		this.given.eventually(() -> !this.given.farm.heartbeats.isEmpty()
				&& this.given.farm.heartbeats.get(this.given.farm.heartbeats.size() - 1)
					.path("progress")
					.asDouble() > 0);
		this.children = this.worker.descendants().toList();
		assertThat(this.children).isNotEmpty();
	}

	@AfterEach
	void close() throws Exception {
		this.worker.destroyForcibly().waitFor();
		this.given.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "AUTO", "OFF" })
	void leavesNoBlenderWhenKilled(String sandbox) throws Exception {
		renderSomethingLong(sandbox);
		this.worker.destroyForcibly().waitFor();
		this.given.eventually(() -> this.children.stream().noneMatch(Given::lives));
	}

	@ParameterizedTest
	@ValueSource(strings = { "AUTO", "OFF" })
	void handsBackAndExitsWithZeroWhenTerminated(String sandbox) throws Exception {
		renderSomethingLong(sandbox);
		long start = System.nanoTime();
		this.worker.destroy();
		assertThat(this.worker.waitFor(5, TimeUnit.SECONDS)).isTrue();
		System.err.println("Ended " + millisSince(start) + " ms after SIGTERM, sandbox " + sandbox);
		assertThat(millisSince(start)).isLessThan(3000);
		assertThat(this.worker.exitValue()).isZero();
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("RETURNED");
		assertThat(this.children).noneMatch(Given::lives);
		assertThat(this.given.farm.states).endsWith("OFFLINE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "AUTO", "OFF" })
	void killsBlenderWellWithinASecondWhenTheJobIsStopped(String sandbox) throws Exception {
		renderSomethingLong(sandbox);
		long beats = this.given.farm.count(HEARTBEAT);
		this.given.farm.answer(HEARTBEAT.substring(5), new FakeFarm.Answer(200, "{\"directive\":\"STOP\"}"));
		this.given.eventually(() -> this.given.farm.count(HEARTBEAT) > beats);
		long start = System.nanoTime();
		while (this.children.stream().anyMatch(Given::lives) && millisSince(start) < 5000) {
			Thread.sleep(1);
		}
		System.err.println("Blender gone " + millisSince(start) + " ms after STOP, sandbox " + sandbox);
		assertThat(millisSince(start)).isLessThan(800);
	}

	private static long millisSince(long start) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
	}

}
