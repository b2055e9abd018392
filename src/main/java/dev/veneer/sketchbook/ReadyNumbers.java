package dev.veneer.sketchbook;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import dev.veneer.catalogue.Style;
import dev.veneer.configuration.StyleSpace;
import dev.veneer.material.Materials;
import dev.veneer.scene.RenderName;
import org.jspecify.annotations.Nullable;

/**
 * Which of a style's combinations have a picture. The list of pictures only grows, so
 * only what came since the last look is numbered.
 */
final class ReadyNumbers {

	private final @Nullable StyleSpace space;

	private long[] numbers = {};

	private int seen;

	ReadyNumbers(Style style, Materials materials) {
		this.space = space(style, materials);
	}

	/**
	 * The set as the page carries it, or nothing when the style has more combinations
	 * than can be numbered: then the page has to ask.
	 * @param pictures all pictures of the style's model; begins with those of the last
	 * call
	 */
	@Nullable ReadySet write(List<RenderName> pictures) {
		if (this.space == null) {
			return null;
		}
		List<RenderName> fresh = pictures.subList(Math.min(this.seen, pictures.size()), pictures.size());
		if (!fresh.isEmpty()) {
			LongStream more = fresh.stream()
				.map((name) -> this.space.indexOf(name.scene()))
				.filter(OptionalLong::isPresent)
				.mapToLong(OptionalLong::getAsLong);
			this.numbers = LongStream.concat(Arrays.stream(this.numbers), more).sorted().distinct().toArray();
			this.seen = pictures.size();
		}
		return ReadySet.of(this.numbers, this.space.size());
	}

	private static @Nullable StyleSpace space(Style style, Materials materials) {
		try {
			StyleSpace space = StyleSpace.of(style, materials);
			return (space.size() <= ReadySet.LARGEST_SPACE) ? space : null;
		}
		catch (ArithmeticException ex) {
			return null;
		}
	}

}
