package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a real GPU by letting a Blender of its own draw one tiny picture with EEVEE,
 * since that may crash. A GPU that was found is kept on disk by Blender version; any
 * other answer holds until the worker starts anew, as a driver may come later. A machine
 * without a graphics device isn't even asked.
 */
public final class EngineProbe {

	private static final Logger log = LoggerFactory.getLogger(EngineProbe.class);

	private static final Pattern SOFTWARE = Pattern.compile("llvmpipe|softpipe|swrast|swiftshader|lavapipe|software");

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Path cache;

	private final Map<String, String> answers = new HashMap<>();

	public EngineProbe(Path cache) {
		this.cache = cache;
	}

	/** The GPU's name, or nothing when EEVEE would run on the processor or not at all. */
	public Optional<String> gpu(Blender blender) throws InterruptedException {
		return hasGraphicsDevice() ? Optional.of(renderer(blender)).filter(EngineProbe::isHardware) : Optional.empty();
	}

	static boolean isHardware(String renderer) {
		return !renderer.isBlank() && !SOFTWARE.matcher(renderer.toLowerCase(Locale.ROOT)).find();
	}

	private static boolean hasGraphicsDevice() {
		if (!System.getProperty("os.name").equals("Linux")) {
			return true;
		}
		return Files.exists(Path.of("/dev/nvidiactl")) || holdsRenderNode(Path.of("/dev/dri"));
	}

	private static boolean holdsRenderNode(Path folder) {
		try (Stream<Path> devices = Files.list(folder)) {
			return devices.anyMatch((device) -> device.getFileName().toString().startsWith("renderD"));
		}
		catch (IOException absent) {
			return false;
		}
	}

	private String renderer(Blender blender) throws InterruptedException {
		String version = blender.facts().version();
		String known = this.answers.get(version);
		if (known == null) {
			known = renderer(blender.installation(),
					this.cache.resolve("renderer-" + version.replaceAll("[^A-Za-z0-9.]", "_")));
			this.answers.put(version, known);
		}
		return known;
	}

	static String renderer(Installation installation, Path kept) throws InterruptedException {
		try {
			String before = Files.exists(kept) ? Files.readString(kept).strip() : "";
			return isHardware(before) ? before : keep(ask(installation), kept);
		}
		catch (IOException failure) {
			log.warn("Whether there is a GPU can't be found out: {}", failure.getMessage());
			return "";
		}
	}

	private static String keep(String found, Path kept) {
		try {
			if (isHardware(found)) {
				Files.writeString(kept, found);
			}
		}
		catch (IOException failure) {
			log.info("The GPU {} has to be found again at the next start: {}", found, failure.getMessage());
		}
		return found;
	}

	private static String ask(Installation installation) throws IOException, InterruptedException {
		Path program = installation.program().orElseThrow(() -> new IOException("Blender isn't there"));
		BlenderProcess process = installation.start(program, "probe.py");
		Deadline deadline = new Deadline(PATIENCE);
		try {
			for (BlenderLine line = process.next(PATIENCE); line != null; line = process.next(deadline.left())) {
				if (line instanceof BlenderLine.Probed probed) {
					return probed.renderer();
				}
				if (line instanceof BlenderLine.End) {
					return "";
				}
			}
			return "";
		}
		finally {
			process.stop();
		}
	}

}
