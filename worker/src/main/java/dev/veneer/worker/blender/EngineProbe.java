package dev.veneer.worker.blender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a real GPU by letting a Blender of its own draw one tiny picture with EEVEE,
 * since that may crash. The answer is kept by Blender version; a machine without a
 * graphics device isn't even asked.
 */
public final class EngineProbe {

	private static final Logger log = LoggerFactory.getLogger(EngineProbe.class);

	private static final Pattern SOFTWARE = Pattern.compile("llvmpipe|softpipe|swrast|swiftshader|lavapipe|software");

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Path cache;

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
		Path known = this.cache.resolve("renderer-" + blender.facts().version().replaceAll("[^A-Za-z0-9.]", "_"));
		try {
			if (Files.exists(known)) {
				return Files.readString(known).strip();
			}
			String found = ask(blender.installation());
			Files.writeString(known, found);
			return found;
		}
		catch (IOException failure) {
			log.warn("Whether there is a GPU can't be found out: {}", failure.getMessage());
			return "";
		}
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
