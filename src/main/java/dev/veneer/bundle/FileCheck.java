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
import org.jspecify.annotations.Nullable;

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
		return Stream.ofNullable(flaw(file, name)).map(Conflict::because);
	}

	private @Nullable Complaint flaw(Path file, String name) {
		try {
			if (name.startsWith("maps/") && name.endsWith(".png")) {
				return ofMap(file, name);
			}
			return (name.endsWith(".blend") && !isBlend(file)) ? Complaint.of(Flaw.NO_BLEND, name) : null;
		}
		catch (IOException ex) {
			return Complaint.of(Flaw.CUT_SHORT, name);
		}
	}

	private @Nullable Complaint ofMap(Path file, String name) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			if (!Arrays.equals(in.readNBytes(PNG.length), PNG)) {
				return Complaint.of(Flaw.NO_PNG, name);
			}
		}
		try (InputStream in = Files.newInputStream(file)) {
			return (this.maps.read(in) instanceof Unfit unfit) ? because(unfit, name) : null;
		}
	}

	private static Complaint because(Unfit unfit, String name) {
		List<Object> facts = unfit.facts();
		return switch (unfit.flaw()) {
			case TOO_LARGE -> Complaint.of(Flaw.PIXELS_MANY, name, facts.get(0), facts.get(1));
			case TOO_SMALL -> Complaint.of(Flaw.PIXELS_FEW, name, facts.get(0), facts.get(1), facts.get(2));
			case TOO_MANY_BYTES -> Complaint.of(Flaw.BYTES, name, facts.get(0));
			case ANIMATED -> Complaint.of(Flaw.MOVES, name);
			default -> Complaint.of(Flaw.BROKEN_PICTURE, name);
		};
	}

	private static boolean isBlend(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] head = in.readNBytes(8);
			return BLENDS.stream()
				.anyMatch((start) -> head.length >= start.length
						&& Arrays.equals(head, 0, start.length, start, 0, start.length));
		}
	}

}
