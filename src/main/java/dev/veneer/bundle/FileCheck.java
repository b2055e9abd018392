package dev.veneer.bundle;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at the files of a bundle by what is in them: maps are pictures that can be
 * unpacked, models are Blender's.
 */
final class FileCheck {

	private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

	/** Plain, and packed as old and new Blenders do. */
	private static final List<byte[]> BLENDS = List.of("BLENDER".getBytes(), HexFormat.of().parseHex("1f8b"),
			HexFormat.of().parseHex("28b52ffd"));

	/** Pixels of an edge. */
	private static final int LONGEST = 16_384;

	/** 8192 x 8192. */
	private static final long MOST_PIXELS = 64L << 20;

	private final Path root;

	FileCheck(Path root) {
		this.root = root;
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

	private static String ofMap(Path file) throws IOException {
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
			if (!Arrays.equals(in.readNBytes(PNG.length), PNG)) {
				return "is no PNG picture";
			}
			int width = in.readInt();
			int height = in.readInt();
			return (width < 1 || height < 1 || width > LONGEST || height > LONGEST
					|| (long) width * height > MOST_PIXELS)
							? "has " + width + " x " + height + " pixels; 8192 x 8192 can be used" : "";
		}
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
