package dev.veneer.worker;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

import com.sun.management.OperatingSystemMXBean;
import dev.veneer.worker.blender.BlenderFacts;
import dev.veneer.worker.blender.EngineProbe;
import dev.veneer.worker.farm.Engine;
import dev.veneer.worker.farm.Registration;

/** What this machine can do, as the worker registers it. */
final class Machine {

	private final Settings settings;

	private final Workshop workshop;

	private final EngineProbe probe;

	private final String scripts;

	Machine(Settings settings, Workshop workshop, EngineProbe probe, String scripts) {
		this.settings = settings;
		this.workshop = workshop;
		this.probe = probe;
		this.scripts = scripts;
	}

	Registration introduce(String session, List<BlenderFacts> offered) throws InterruptedException {
		Optional<String> gpu = gpu(offered.get(0));
		List<Registration.Installed> blenders = offered.stream()
			.map((facts) -> new Registration.Installed(facts.version(), facts.denoiser()))
			.toList();
		return new Registration(this.settings.name(), session, this.scripts, blenders, engines(gpu), gpu.orElse(null),
				this.workshop.isSandboxed(), Runtime.getRuntime().availableProcessors(), memoryMegabytes());
	}

	private Optional<String> gpu(BlenderFacts facts) throws InterruptedException {
		boolean asked = this.settings.engine() == Settings.EngineChoice.AUTO && facts != BlenderFacts.UNKNOWN;
		return asked ? this.probe.gpu(this.workshop.blenders().first()) : Optional.empty();
	}

	/** Software GL is slower than Cycles, so only a GPU or the operator makes EEVEE. */
	private List<Engine> engines(Optional<String> gpu) {
		return switch (this.settings.engine()) {
			case CYCLES -> List.of(Engine.CYCLES);
			case EEVEE -> List.of(Engine.EEVEE);
			case AUTO -> gpu.isPresent() ? List.of(Engine.CYCLES, Engine.EEVEE) : List.of(Engine.CYCLES);
		};
	}

	static long memoryMegabytes() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
	}

}
