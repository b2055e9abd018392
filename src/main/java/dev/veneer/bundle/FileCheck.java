package dev.veneer.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import dev.veneer.material.MapReader;
import dev.veneer.material.MapReading.Unfit;

/**
 * Looks at the files of a bundle by what is in them: maps are pictures that can be
 * unpacked, models are Blender's.
 */
final class FileCheck {

	private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

	/** Plain, and packed as old and new Blenders do. */
	private static final List<byte[]> BLENDS = List.of("BLENDER".getBytes(), HexFormat.of().parseHex("1f8b"),
			HexFormat.of().parseHex("28b52ffd"));

	private final Path root;

	private final MapReader maps;

	FileCheck(Path root, MapReader maps) {
		this.root = root;
		this.maps = maps;
	}

	/**
	 * What is wrong with the files.
	 */
	List<Conflict> check() throws IOException {
		try (Stream<Path> files = Files.walk(this.root)) {
			return files.filter(Files::isRegularFile).sorted().flatMap(this::complaint).toList();
		}
	}

	private Stream<Conflict> complaint(Path file) {
		String name = this.root.relativize(file).toString();
		String complaint = "";
		try {
			if (name.startsWith("maps/") && name.endsWith(".png")) {
				complaint = ofMap(file);
			}
			else if (name.endsWith(".blend")) {
				complaint = ofModel(file);
			}
		}
		catch (IOException ex) {
			complaint = "ends too early";
		}
		return complaint.isEmpty() ? Stream.empty() : Stream.of(new Conflict("bundle", "", name + " " + complaint));
	}

	private String ofMap(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			if (!Arrays.equals(in.readNBytes(PNG.length), PNG)) {
				return "is no PNG picture";
			}
		}
		try (InputStream in = Files.newInputStream(file)) {
			return (this.maps.read(in) instanceof Unfit unfit) ? because(unfit) : "";
		}
	}

	private static String because(Unfit unfit) {
		List<Object> facts = unfit.facts();
		return switch (unfit.flaw()) {
			case TOO_LARGE -> "has %s x %s pixels; 8192 x 8192 can be used".formatted(facts.get(0), facts.get(1));
			case TOO_SMALL -> "has %s x %s pixels; at least %s of an edge are needed".formatted(facts.toArray());
			case TOO_MANY_BYTES -> "has more than %s MB".formatted(facts.get(0));
			case ANIMATED -> "moves; a map is a still picture";
			default -> "is damaged" + (facts.isEmpty() ? "" : ": " + facts.get(0));
		};
	}

	private static String ofModel(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] head = in.readNBytes(8);
			boolean known = BLENDS.stream()
				.anyMatch((start) -> head.length >= start.length
						&& Arrays.equals(head, 0, start.length, start, 0, start.length));
			return known ? "" : "is no file of Blender's";
		}
	}

}
