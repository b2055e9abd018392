package dev.veneer.preparation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a worker found in an uploaded file, and made of it.
 *
 * @param blender the version that looked at it
 * @param camera whether the file came with one
 * @param lights how many the file came with
 * @param staged whether it was put on the house stage
 * @param sizeMm width, depth and height of all of it, in millimetres
 * @param overview the name of the picture of all of it
 * @param model the name of the prepared file
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Inspection(String blender, boolean camera, int lights, boolean staged, List<Integer> sizeMm,
		String overview, String model, List<Item> objects, List<Note> notes) {

	/** The only name that a prepared file has. */
	public static final String MODEL = "model.blend";

	static final int MOST_NOTES = 200;

	private static final int LONGEST_NAME = 255;

	private static final int LONGEST_NOTE = 500;

	public Inspection {
		check("blender", blender, "[0-9][0-9A-Za-z.+ -]{0,39}");
		check("overview", overview, "overview\\.(webp|png)");
		check("model", model, "model\\.blend");
		sizeMm = size(sizeMm);
		if (lights < 0 || objects == null || objects.isEmpty()) {
			throw new IllegalArgumentException("An inspection counts lights and names objects");
		}
		objects = List.copyOf(objects);
		notes = (notes != null) ? List.copyOf(notes.subList(0, Math.min(MOST_NOTES, notes.size()))) : List.of();
		refuseTwins(objects);
	}

	/**
	 * The names of all files that it speaks of.
	 */
	public List<String> files() {
		return Stream
			.concat(Stream.of(this.model, this.overview),
					this.objects.stream().flatMap((object) -> Optional.ofNullable(object.picture()).stream()))
			.toList();
	}

	private static void refuseTwins(List<Item> objects) {
		Set<String> seen = new HashSet<>();
		for (Item object : objects) {
			if (!seen.add(object.name())) {
				throw new IllegalArgumentException("Two objects are called '" + object.name() + "'");
			}
		}
	}

	private static List<Integer> size(@Nullable List<Integer> sizeMm) {
		if (sizeMm == null || sizeMm.size() != 3 || sizeMm.stream().anyMatch((edge) -> edge == null || edge < 0)) {
			throw new IllegalArgumentException("size_mm are three lengths in millimetres, not " + sizeMm);
		}
		return List.copyOf(sizeMm);
	}

	private static void check(String what, @Nullable String value, String grammar) {
		if (value == null || !value.matches(grammar)) {
			throw new IllegalArgumentException(what + " is like " + grammar + ", not '" + value + "'");
		}
	}

	/**
	 * An object of the file.
	 *
	 * @param material the one that covers most of it, nothing when it has none
	 * @param uv {@code OWN}, or {@code PROJECTED} when it had none
	 * @param picture the name of the picture that shows which one it is, if there is one
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Item(String name, @Nullable String material, int faces, List<Integer> sizeMm, String uv,
			@Nullable String picture) {

		public Item {
			// names are kept one a line
			check("An object's name", name, "[^\\n\\x00]{1," + LONGEST_NAME + "}");
			if (material != null) {
				material = clean(material, LONGEST_NAME);
			}
			if (faces < 0) {
				throw new IllegalArgumentException("An object has no " + faces + " faces");
			}
			sizeMm = size(sizeMm);
			check("uv", uv, "[A-Z][A-Z_]{0,19}");
			if (picture != null) {
				check("picture", picture, "object-(0|[1-9][0-9]{0,4})\\.(webp|png)");
			}
		}

	}

	/**
	 * Something that the artist should know.
	 *
	 * @param code stable, such as {@code STAGED}
	 * @param message a sentence
	 */
	public record Note(String code, String message) {

		public Note {
			check("A note's code", code, "[A-Z][A-Z_]{1,39}");
			message = clean((message != null) ? message : "", LONGEST_NOTE);
		}

	}

	private static String clean(String text, int most) {
		String clean = text.replace("\0", "");
		return (clean.length() <= most) ? clean : clean.substring(0, most);
	}

}
