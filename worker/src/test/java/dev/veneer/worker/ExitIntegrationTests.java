package dev.veneer.worker;

import java.io.File;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever started the worker is told by its exit code. */
class ExitIntegrationTests extends GivenWorkerTest {

	@Test
	void isOneWhenTheWorkerDies() throws Exception {
		this.given.blenderThat(Given.painting("picture"));
		// A class that can't be found is an Error, at the first connection to the broker.
		assertThat(exitCode(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("amqp-client"))
			.collect(Collectors.joining(File.pathSeparator)))).isEqualTo(1);
		assertThat(this.given.farm.registrations).hasSize(1);
	}

	@Test
	void isTwoWhenASettingIsWrong() throws Exception {
		this.given.with("VENEER_ENGINE", "STEAM");
		assertThat(exitCode(System.getProperty("java.class.path"))).isEqualTo(2);
	}

	private int exitCode(String classPath) throws Exception {
		Process worker = this.given.startProcess(classPath);
		try {
			assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
			return worker.exitValue();
		}
		finally {
			worker.destroyForcibly();
		}
	}

}
