package dev.veneer.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The worker as a process of its own, ended from outside in the middle of a render. */
@NeedsBlender
class OrphanIntegrationTests {

	@TempDir
	Path folder;

	private Given given;

	private Process worker;

	@BeforeEach
	void renderSomethingLong() throws Exception {
		this.given = new Given(this.folder, true);
		this.given.job(42, 512, 4096);
		this.worker = start();
		this.given.broker.publish(42);
		this.given.eventually(() -> !this.given.farm.heartbeats.isEmpty()
				&& this.given.farm.heartbeats.get(this.given.farm.heartbeats.size() - 1)
					.path("progress")
					.asDouble() > 0);
	}

	@AfterEach
	void close() throws Exception {
		this.worker.destroyForcibly().waitFor();
		this.given.close();
	}

	@Test
	void leavesNoBlenderWhenKilled() throws Exception {
		List<ProcessHandle> children = this.worker.descendants().toList();
		assertThat(children).isNotEmpty();
		this.worker.destroyForcibly().waitFor();
		this.given.eventually(() -> children.stream().noneMatch(ProcessHandle::isAlive));
	}

	@Test
	void handsBackAndExitsWithZeroWhenTerminated() throws Exception {
		List<ProcessHandle> children = this.worker.descendants().toList();
		this.worker.destroy();
		assertThat(this.worker.waitFor(5, TimeUnit.SECONDS)).isTrue();
		assertThat(this.worker.exitValue()).isZero();
		assertThat(this.given.reportOf(42).path("outcome").asString()).isEqualTo("RETURNED");
		assertThat(children).noneMatch(ProcessHandle::isAlive);
		assertThat(this.given.farm.states).endsWith("OFFLINE");
	}

	private Process start() throws Exception {
		ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
				System.getProperty("java.class.path"), "dev.veneer.worker.Main");
		builder.environment().putAll(this.given.environment());
		return builder.redirectErrorStream(true).inheritIO().start();
	}

}
