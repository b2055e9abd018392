package dev.veneer.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A product before its policies, with all that they ask about.
 */
final class ProductCase {

	private final ProductDraft draft;

	private final @Nullable Model model;

	private final Rules rules;

	private final Materials materials;

	private final List<Reach> reaches;

	private final Optional<Combinations> combinations;

	ProductCase(ProductDraft draft, @Nullable Model model, Rules rules, Materials materials) {
		this.draft = draft;
		this.model = model;
		this.rules = rules;
		this.materials = materials;
		this.reaches = draft.styles().stream().map((style) -> Reach.of(style, rules, materials)).toList();
		this.combinations = Combinations.of(draft, rules, materials);
	}

	ProductDraft draft() {
		return this.draft;
	}

	Optional<Model> model() {
		return Optional.ofNullable(this.model);
	}

	Rules rules() {
		return this.rules;
	}

	Materials materials() {
		return this.materials;
	}

	Optional<Combinations> combinations() {
		return this.combinations;
	}

	/**
	 * Asks something about every style.
	 */
	Stream<Finding> styles(Function<StyleCase, Stream<Finding>> question) {
		return IntStream.range(0, this.draft.styles().size()).mapToObj(StyleCase::new).flatMap(question);
	}

	/**
	 * Asks something about every part of every style.
	 */
	Stream<Finding> parts(Function<PartCase, Stream<Finding>> question) {
		return styles((style) -> IntStream.range(0, style.style().parts().size())
			.mapToObj((place) -> new PartCase(style, place))
			.flatMap(question));
	}

	/**
	 * One of its styles.
	 */
	final class StyleCase {

		private final int place;

		private StyleCase(int place) {
			this.place = place;
		}

		int place() {
			return this.place;
		}

		StyleDraft style() {
			return ProductCase.this.draft.styles().get(this.place);
		}

		/** The styles before it. */
		List<StyleDraft> earlier() {
			return ProductCase.this.draft.styles().subList(0, this.place);
		}

		Stream<Finding> finding(FindingCode code, Object... arguments) {
			return Stream.of(Finding.ofStyle(code, this.place, arguments));
		}

	}

	/**
	 * One of its parts.
	 */
	final class PartCase {

		private final StyleCase style;

		private final int place;

		private PartCase(StyleCase style, int place) {
			this.style = style;
			this.place = place;
		}

		boolean isFirst() {
			return this.place == 0;
		}

		PartDraft part() {
			return this.style.style().parts().get(this.place);
		}

		/** The parts before it in its style. */
		List<PartDraft> earlier() {
			return this.style.style().parts().subList(0, this.place);
		}

		Coverage coverage() {
			return part().coverage(ProductCase.this.rules);
		}

		/** What it can have. */
		List<FinishId> possible() {
			return reach().possible(this.place);
		}

		/** What the part before it can have. */
		List<FinishId> drivers() {
			return isFirst() ? List.of() : reach().possible(this.place - 1);
		}

		List<FinishId> gaps() {
			return reach().gaps(this.place);
		}

		Stream<Finding> finding(FindingCode code, Object... arguments) {
			return Stream.of(new Finding(code, this.style.place, this.place, List.of(arguments)));
		}

		private Reach reach() {
			return ProductCase.this.reaches.get(this.style.place);
		}

	}

}
