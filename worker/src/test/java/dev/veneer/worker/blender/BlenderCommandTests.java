package dev.veneer.worker.blender;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlenderCommandTests {

	@Test
	void putsTheExitCodeBeforeTheScript() {
		assertThat(BlenderCommand.arguments(Path.of("/usr/bin/blender"), Path.of("/s/serve.py"))).containsExactly(
				"/usr/bin/blender", "-b", "-noaudio", "--factory-startup", "--disable-autoexec", "--python-exit-code",
				"3", "--python", "/s/serve.py");
		assertThat(BlenderCommand.arguments(Path.of("/usr/bin/blender"), Path.of("/s/prepare.py"), "/w/request.json"))
			.endsWith("--python", "/s/prepare.py", "--", "/w/request.json");
	}

	@Test
	void passesOnNeitherTokenNorPython() {
		Map<String, String> environment = BlenderCommand.environment(
				Map.of("PATH", "/home/me/.pyenv/shims:/usr/bin", "PYTHONPATH", "/x", "VENEER_WORKER_TOKEN", "secret",
						"SPRING_RABBITMQ_PASSWORD", "secret", "DISPLAY", ":1"),
				Path.of("/work/blender"), Path.of("/work/blender/tmp"));
		assertThat(environment).containsOnly(Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin"),
				Map.entry("HOME", "/work/blender"), Map.entry("TMPDIR", "/work/blender/tmp"),
				Map.entry("LANG", "C.UTF-8"), Map.entry("DISPLAY", ":1"));
	}

}
