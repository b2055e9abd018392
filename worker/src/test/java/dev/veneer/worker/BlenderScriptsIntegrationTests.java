package dev.veneer.worker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the tests of the Python that runs inside Blender, inside Blender. */
@NeedsBlender
class BlenderScriptsIntegrationTests {

	@Test
	void pass() throws Exception {
		ProcessBuilder builder = new ProcessBuilder("blender", "-b", "-noaudio", "--factory-startup",
				"--python-exit-code", "3", "--python",
				Path.of("../blender-scripts/tests/run.py").toAbsolutePath().normalize().toString());
		builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
		Process process = builder.redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(said).isZero();
		assertThat(said).contains("OK");
	}

}
