package dev.veneer.worker;

import java.util.Map;

import dev.veneer.worker.blender.Blender;
import dev.veneer.worker.blender.Blenders;
import dev.veneer.worker.blender.Installation;
import dev.veneer.worker.blender.Patience;
import dev.veneer.worker.blender.Quarters;
import dev.veneer.worker.blender.Sandbox;
import dev.veneer.worker.blender.SandboxProbe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's Blenders, in a sandbox or, loudly, not. */
record Workshop(Blenders blenders, boolean isSandboxed) {

	private static final Logger log = LoggerFactory.getLogger(Workshop.class);

	/** Tries the sandbox out, which takes as long as Blender needs to say its version. */
	static Workshop equip(Settings settings, WorkDir workDir, Map<String, String> environment)
			throws InterruptedException {
		Quarters quarters = new Quarters(settings.scripts(), workDir.path(), workDir.cache(), workDir.scratch(),
				workDir.blender());
		Sandbox sandbox = sandbox(settings, new SandboxProbe(quarters, environment));
		Patience patience = Patience.forRender(settings.renderTimeout());
		return new Workshop(new Blenders(settings.blenders()
			.stream()
			.map((program) -> new Installation(program, quarters, sandbox, environment))
			.map((installation) -> new Blender(installation, patience, settings.memoryMegabytes()))
			.toList()), sandbox.isTight());
	}

	private static Sandbox sandbox(Settings settings, SandboxProbe probe) throws InterruptedException {
		if (settings.sandbox() == Settings.SandboxChoice.OFF) {
			log.warn("BLENDER RUNS WITHOUT A SANDBOX, as VENEER_SANDBOX is OFF. A model may read and write what"
					+ " this worker may");
			return Sandbox.NONE;
		}
		SandboxProbe.Finding finding = probe.find(settings.blenders());
		if (!finding.sandbox().isTight()) {
			if (settings.sandbox() == Settings.SandboxChoice.REQUIRED) {
				throw new SettingsInvalid("VENEER_SANDBOX is REQUIRED, but " + finding.trouble());
			}
			log.warn("BLENDER RUNS WITHOUT A SANDBOX. A model may read and write what this worker may. The reason: {}",
					finding.trouble());
		}
		return finding.sandbox();
	}

}
