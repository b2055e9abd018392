package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EngineProbeTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "'llvmpipe (LLVM 15.0.6, 256 bits)',false", "'',false", "'Software Rasterizer',false",
			"'SwiftShader Device',false", "'NVIDIA GeForce RTX 3060/PCIe/SSE2',true",
			"'AMD Radeon RX 6600 (navi23, LLVM 15.0.6, DRM 3.49)',true", "'Mesa Intel(R) UHD Graphics 630',true" })
	void tellsGpuFromSoftware(String renderer, boolean hardware) {
		assertThat(EngineProbe.isHardware(renderer)).isEqualTo(hardware);
	}

	@Test
	void keepsNothingButAGpu() throws Exception {
		Path kept = this.folder.resolve("renderer-3.4.1");
		assertThat(EngineProbe.renderer(blenderThat("exit 134"), kept)).isEmpty();
		assertThat(EngineProbe.renderer(blenderThat(probed("llvmpipe")), kept)).isEqualTo("llvmpipe");
		assertThat(kept).doesNotExist();
		assertThat(EngineProbe.renderer(blenderThat(probed("GeForce")), kept)).isEqualTo("GeForce");
		assertThat(EngineProbe.renderer(blenderThat("exit 134"), kept)).isEqualTo("GeForce");
	}

	@Test
	void doesNotBelieveWhatWasKeptWithoutAGpu() throws Exception {
		Path kept = Files.writeString(this.folder.resolve("renderer-3.4.1"), "llvmpipe");
		assertThat(EngineProbe.renderer(blenderThat(probed("GeForce")), kept)).isEqualTo("GeForce");
	}

	private static String probed(String renderer) {
		return "echo 'VENEER {\"event\":\"probed\",\"renderer\":\"" + renderer + "\"}'";
	}

	private Installation blenderThat(String does) throws IOException {
		Path script = Files.writeString(this.folder.resolve("fake-blender"), "#!/bin/sh\n" + does + "\n");
		script.toFile().setExecutable(true);
		Path work = this.folder.resolve("work");
		return new Installation(new Program(script.toString(), ""), new Quarters(this.folder, work,
				work.resolve("cache"), work.resolve("scratch"), work.resolve("blender")), Sandbox.NONE, Map.of());
	}

}
