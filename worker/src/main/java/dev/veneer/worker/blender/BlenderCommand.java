package dev.veneer.worker.blender;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How Blender is started: the argument list and the environment, as pure functions. The
 * {@link Sandbox} goes around them.
 */
final class BlenderCommand {

	/** What a GPU driver or a display needs. Never the worker's token, never a Python. */
	private static final Set<String> PASSED_ON = Set.of("DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "WAYLAND_DISPLAY",
			"LD_LIBRARY_PATH", "LIBGL_ALWAYS_SOFTWARE", "__EGL_VENDOR_LIBRARY_FILENAMES", "NVIDIA_VISIBLE_DEVICES",
			"NVIDIA_DRIVER_CAPABILITIES", "CUDA_VISIBLE_DEVICES");

	private BlenderCommand() {
	}

	/**
	 * The exit code option only counts for scripts that stand after it. What stands after
	 * the two dashes is the script's alone.
	 */
	static List<String> arguments(Path blender, Path script, String... forScript) {
		List<String> arguments = new ArrayList<>(List.of(blender.toString(), "-b", "-noaudio", "--factory-startup",
				"--disable-autoexec", "--python-exit-code", "3", "--python", script.toString()));
		if (forScript.length > 0) {
			arguments.add("--");
			arguments.addAll(List.of(forScript));
		}
		return List.copyOf(arguments);
	}

	/**
	 * Debian's Blender finds its Python through PATH: another Python first on it, and
	 * numpy can't be imported. A home of its own keeps a user's add-ons out.
	 */
	static Map<String, String> environment(Map<String, String> ours, Path home, Path temporary) {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
		environment.put("HOME", home.toString());
		environment.put("TMPDIR", temporary.toString());
		environment.put("LANG", "C.UTF-8");
		ours.forEach((name, value) -> {
			if (PASSED_ON.contains(name)) {
				environment.put(name, value);
			}
		});
		return environment;
	}

}
