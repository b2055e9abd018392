package dev.veneer.worker.blender;

import dev.veneer.worker.farm.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlenderLineTests {

	@Test
	void readsWhatTheScriptsSay() {
		assertThat(BlenderLine
			.parse("VENEER {\"event\": \"ready\", \"blender\": \"3.4.1\", \"numpy\": true, \"oidn\": false}"))
			.isEqualTo(new BlenderLine.Ready("3.4.1", true, false));
		assertThat(BlenderLine
			.parse("VENEER {\"event\": \"done\", \"ok\": true, \"seconds\": {\"open\": 0.01, " + "\"render\": 0.4}}"))
			.isEqualTo(new BlenderLine.Done(0.41));
		assertThat(BlenderLine.parse("VENEER {\"event\":\"done\",\"ok\":false,\"code\":\"MODEL_BROKEN\","
				+ "\"message\":\"The model has no camera\"}"))
			.isEqualTo(new BlenderLine.Failed(FailureCode.MODEL_BROKEN, "The model has no camera"));
		assertThat(BlenderLine.parse("VENEER {\"event\":\"probed\",\"renderer\":\"llvmpipe\"}"))
			.isEqualTo(new BlenderLine.Probed("llvmpipe"));
	}

	@Test
	void readsSamplesOfBothEngines() {
		assertThat(BlenderLine.parse("Fra:1 Mem:43.68M (Peak 43.69M) | Time:00:00.41 | Mem:1.2M, Peak:1.2M | "
				+ "Scene, ViewLayer | Sample 3/16"))
			.isEqualTo(new BlenderLine.Progress(3, 16, ""));
		assertThat(BlenderLine.parse("Fra:1 Mem:12.1M (Peak 13.0M) | Time:00:01.00 | Rendering 26 / 64 samples"))
			.isEqualTo(new BlenderLine.Progress(26, 64, ""));
	}

	@Test
	void readsWhatOurScriptsAreAt() {
		assertThat(BlenderLine
			.parse("VENEER {\"event\":\"progress\",\"done\":30,\"of\":100,\"line\":\"Laying out textures\"}"))
			.isEqualTo(new BlenderLine.Progress(30, 100, "Laying out textures"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "VENEER", "VENEER ", "VENEER {", "VENEER []", "VENEER {\"event\":7}",
			"Sample 99999999999/1", "xVENEER {\"event\":\"ready\"}", "Saved: '/tmp/x'", "Sample /" })
	void takesEverythingElseForTalk(String line) {
		assertThat(BlenderLine.parse(line)).isEqualTo(new BlenderLine.Talk());
	}

	@Test
	void neverReportsMoreThanAllOfTheSamples() {
		assertThat(new BlenderLine.Progress(17, 16, "").fraction()).isEqualTo(1);
		assertThat(new BlenderLine.Progress(1, 0, "").fraction()).isZero();
	}

}
