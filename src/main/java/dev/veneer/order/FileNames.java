package dev.veneer.order;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.configuration.Configuration;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.scene.Covering;

/**
 * What the pictures of an order are called among its files. No two get one name, and the
 * same order gives the same names, if it is asked for its lines one after the other.
 */
public final class FileNames {

	/** File systems take 255; archives are unpacked below other folders. */
	private static final int LONGEST = 160;

	private final Style style;

	private final Materials materials;

	private final Locale locale;

	private final Set<String> used = new HashSet<>();

	FileNames(Style style, Materials materials, Locale locale) {
		this.style = style;
		this.materials = materials;
		this.locale = locale;
	}

	/**
	 * Such as {@code sketch/Frame 1127 American walnut, Top 340 Grey.webp}, or the key
	 * under which it is stored.
	 */
	String of(OrderLine line) {
		if (this.style == Style.RENDER) {
			return line.key().toString();
		}
		String folder = line.key().quality() + "/";
		String name = plain(readable(line, true));
		if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			name = cut(plain(readable(line, false)));
		}
		String extension = "." + line.key().format().extension();
		String free = folder + name + extension;
		for (int number = 2; !this.used.add(free.toLowerCase(Locale.ROOT)); number++) {
			free = folder + name + " (" + number + ")" + extension;
		}
		return free;
	}

	/**
	 * The finishes of a configuration as a person reads them.
	 */
	String finishes(OrderLine.Combination combination) {
		return readable(combination, true);
	}

	private String readable(OrderLine line, boolean named) {
		return readable(line.combinations().get(0), named);
	}

	private String readable(OrderLine.Combination combination, boolean named) {
		return Configuration.parse(combination.configuration())
			.choices()
			.entrySet()
			.stream()
			.filter((choice) -> choice.getValue() instanceof Covering.Covered)
			.map((choice) -> choice.getKey() + " " + finish(choice, named))
			.collect(Collectors.joining(", "));
	}

	private String finish(Map.Entry<?, Covering> choice, boolean named) {
		int number = choice.getValue().number();
		String name = named ? this.materials.finish(new FinishId(number))
			.map(Finish::label)
			.map((label) -> label.in(this.locale))
			.orElse("") : "";
		return (number + " " + name).strip();
	}

	/** Without what some file system takes for something else. */
	private static String plain(String name) {
		return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}]", "-").replaceAll("[. ]+$", "");
	}

	private static String cut(String name) {
		return (name.length() > LONGEST) ? name.substring(0, LONGEST) : name;
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
