package dev.veneer.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import dev.veneer.worker.farm.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fixture of all render tests: a kino stool as files, and jobs that colour it. The
 * model is made by Blender where there is one, else it is a stand-in.
 */
public final class KinoStool {

	private final Map<String, Path> files = new LinkedHashMap<>();

	private final Path folder;

	private final Path blend;

	private final String model;

	public KinoStool(Path folder, boolean real) throws Exception {
		this.folder = Files.createDirectories(folder);
		this.blend = folder.resolve("kino-stool.blend");
		if (real) {
			build(this.blend);
		}
		else {
			Files.writeString(this.blend, "no model at all");
		}
		this.model = add(this.blend);
	}

	Path blend() {
		return this.blend;
	}

	public Map<String, Path> files() {
		return this.files;
	}

	/** Job of fence 3; the finishes are 24-bit colours. */
	public ObjectNode job(long job, int size, int samples, int frame, int top) {
		List<Map<String, Object>> meshes = List.of(mesh("frame", frame), mesh("top", top), mesh("insert", 0),
				mesh("rim", 0));
		List<Map<String, Object>> finishes = List.of(finish(frame), finish(top));
		Map<String, Object> spec = new LinkedHashMap<>();
		spec.put("job", job);
		spec.put("fence", 3);
		spec.put("attempt", 1);
		spec.put("lease_seconds", 15);
		spec.put("heartbeat_seconds", 1);
		spec.put("blender", "as registered");
		spec.put("render_name", "kino-stool/frame-" + frame + "/top-" + top + "/insert-0/rim-0");
		spec.put("model", Map.of("name", "kino-stool", "file", this.model));
		spec.put("meshes", meshes);
		spec.put("finishes", finishes);
		spec.put("quality", Map.of("name", "test", "engine", "CYCLES", "samples", samples, "denoise", true, "format",
				"PNG", "compression", 15));
		spec.put("picture", Map.of("width", size, "height", size, "upload", "/api/farm/jobs/" + job + "/picture",
				"headers", Map.of()));
		spec.put("files", this.files.entrySet().stream().map(KinoStool::reference).toList());
		return Json.MAPPER.valueToTree(spec);
	}

	private static Map<String, Object> mesh(String name, int finish) {
		return Map.of("name", name, "objects", List.of(name), "finish", finish);
	}

	private Map<String, Object> finish(int colour) {
		return Map.of("id", colour, "tile_mm", 600, "surface",
				Map.of("specular", 0.4, "sheen", 0.0, "metallic", 0.0, "bump", 1.0), "maps",
				Map.of("diffuse", map(colour), "normal", map(0x8080ff), "roughness", map(0x808080)));
	}

	private String map(int colour) {
		try {
			BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
			for (int i = 0; i < 64; i++) {
				image.setRGB(i % 8, i / 8, colour);
			}
			Path file = this.folder.resolve(colour + ".png");
			ImageIO.write(image, "png", file.toFile());
			return add(file);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	String add(Path file) throws IOException {
		String sha256 = sha256(Files.readAllBytes(file));
		this.files.put(sha256, file);
		return sha256;
	}

	private static Map<String, Object> reference(Map.Entry<String, Path> file) {
		String name = file.getValue().getFileName().toString();
		return Map.of("sha256", file.getKey(), "bytes", file.getValue().toFile().length(), "extension",
				name.substring(name.lastIndexOf('.') + 1), "url", "/api/farm/files/" + file.getKey());
	}

	public static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (java.security.NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static void build(Path blend) throws Exception {
		ProcessBuilder builder = new ProcessBuilder("blender", "-b", "--factory-startup", "--python-exit-code", "3",
				"--python", Path.of("src/test/resources/kino_stool.py").toAbsolutePath().toString(), "--",
				blend.toString());
		builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
		Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
			throw new IllegalStateException("Blender couldn't build the test's model");
		}
	}

}
