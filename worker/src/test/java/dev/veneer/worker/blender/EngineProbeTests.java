package dev.veneer.worker.blender;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EngineProbeTests {

	@ParameterizedTest
	@CsvSource({ "'llvmpipe (LLVM 15.0.6, 256 bits)',false", "'',false", "'Software Rasterizer',false",
			"'SwiftShader Device',false", "'NVIDIA GeForce RTX 3060/PCIe/SSE2',true",
			"'AMD Radeon RX 6600 (navi23, LLVM 15.0.6, DRM 3.49)',true", "'Mesa Intel(R) UHD Graphics 630',true" })
	void tellsGpuFromSoftware(String renderer, boolean hardware) {
		assertThat(EngineProbe.isHardware(renderer)).isEqualTo(hardware);
	}

}
