package dev.veneer.order;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the pictures of an order are called among its files. No two get one name, and the
 * same order gives the same names, if it is asked for its lines one after the other.
 */
public final class FileNames {

	/** File systems take 255; archives are unpacked below other folders. */
	private static final int LONGEST = 160;

	private final Style style;

	private final Captions captions;

	private final Set<String> used = new HashSet<>();

	FileNames(Style style, Captions captions) {
		this.style = style;
		this.captions = captions;
	}

	/**
	 * Such as {@code sketch/Frame American walnut 1127, Top Petrol 340.webp}, or the key
	 * under which it is stored.
	 */
	String of(OrderLine line) {
		if (this.style == Style.RENDER) {
			return line.key().toString();
		}
		String folder = line.key().quality() + "/";
		String name = plain(this.captions.of(line));
		if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			name = cut(plain(this.captions.numbersOf(line)), " #" + line.position());
		}
		String extension = "." + line.key().format().extension();
		String free = folder + name + extension;
		for (int number = 2; !this.used.add(free.toLowerCase(Locale.ROOT)); number++) {
			free = folder + name + " (" + number + ")" + extension;
		}
		return free;
	}

	/** Without what some file system takes for something else. */
	private static String plain(String name) {
		return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}]", "-").replaceAll("[. ]+$", "");
	}

	/** Many may begin alike, so what is cut ends with something that no other has. */
	private static String cut(String name, String end) {
		return (name.length() > LONGEST) ? name.substring(0, LONGEST - end.length()) + end : name;
	}

	/**
	 * How files are called.
	 */
	public enum Style {

		/** By parts and finishes. */
		READABLE,
		/** By the keys under which pictures are stored. */
		RENDER

	}

}
