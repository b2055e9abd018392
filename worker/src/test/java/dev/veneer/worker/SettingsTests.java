package dev.veneer.worker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import dev.veneer.worker.blender.Program;
import dev.veneer.worker.farm.Broker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsTests {

	@TempDir
	Path folder;

	@Test
	void needNothingButAToken() throws Exception {
		Settings settings = Settings.from(Map.of("VENEER_WORKER_TOKEN", "token"), Path.of(".."));
		assertThat(settings.url()).hasToString("http://127.0.0.1:8080");
		assertThat(settings.token().token()).isEqualTo("token");
		assertThat(settings.broker()).isEmpty();
		assertThat(settings.blenders()).containsExactly(new Program("blender", ""));
		assertThat(settings.sandbox()).isEqualTo(Settings.SandboxChoice.AUTO);
		assertThat(settings.memoryMegabytes()).isBetween(1L, Machine.memoryMegabytes());
		assertThat(settings.workDir()).isEqualTo(Path.of("data/worker").toAbsolutePath());
		assertThat(settings.engine()).isEqualTo(Settings.EngineChoice.AUTO);
	}

	@Test
	void takeBlendersByVersionAfterTheDefaultOne() {
		Settings settings = Settings.from(Map.of("VENEER_WORKER_TOKEN", "token", "BLENDER", "/b/blender",
				"VENEER_BLENDERS", "4.2=/opt/blender 4.2/blender; 5.0.1=blender-5;"), Path.of(".."));
		assertThat(settings.blenders()).containsExactly(new Program("/b/blender", ""),
				new Program("/opt/blender 4.2/blender", "4.2"), new Program("blender-5", "5.0.1"));
	}

	@Test
	void takeTheOperatorsBroker() {
		Settings settings = Settings.from(Map.of("VENEER_WORKER_TOKEN", "token", "SPRING_RABBITMQ_HOST", "rabbit",
				"SPRING_RABBITMQ_PASSWORD", "secret", "SPRING_RABBITMQ_PORT", ""), Path.of(".."));
		assertThat(settings.broker()).contains(new Broker("rabbit", 5672, "guest", "secret", "/"));
	}

	@ParameterizedTest
	@CsvSource({ "VENEER_URL,localhost:8080", "VENEER_URL,ftp://x", "VENEER_ENGINE,WORKBENCH", "VENEER_ENGINE,cycles",
			"SPRING_RABBITMQ_PORT,70000", "VENEER_RENDER_TIMEOUT,0x10", "VENEER_RENDER_TIMEOUT,٣",
			"VENEER_WORKER_NAME,no spaces", "VENEER_WORKER_TOKEN,two words", "VENEER_WORKER_TOKEN_FILE,both",
			"BLENDER_SCRIPTS,/nowhere", "VENEER_SANDBOX,on", "VENEER_MEMORY_MB,0", "VENEER_BLENDERS,/opt/blender",
			"VENEER_BLENDERS,4=/opt/blender", "VENEER_BLENDERS,4.2=", "VENEER_BLENDERS,4.2=/a;4.2=/b" })
	void stopTheStartWithASentenceThatNamesTheSetting(String name, String value) {
		Map<String, String> environment = new HashMap<>(
				Map.of("VENEER_WORKER_TOKEN", "token", "SPRING_RABBITMQ_HOST", "rabbit"));
		environment.put(name, value);
		assertThatExceptionOfType(SettingsInvalid.class).isThrownBy(() -> Settings.from(environment, Path.of("..")))
			.withMessageContaining(name);
	}

	@Test
	void stopTheStartWithoutAToken() {
		assertThatExceptionOfType(SettingsInvalid.class).isThrownBy(() -> Settings.from(Map.of(), Path.of("..")))
			.withMessageContaining("VENEER_WORKER_TOKEN");
	}

	@Test
	void giveAWorkFolderToOneWorkerOnly() throws Exception {
		try (WorkDir held = WorkDir.claim(this.folder)) {
			assertThatExceptionOfType(SettingsInvalid.class).isThrownBy(() -> WorkDir.claim(held.path()))
				.withMessageContaining("Another worker");
		}
		WorkDir.claim(this.folder).close();
	}

}
