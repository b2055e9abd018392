package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.veneer.catalogue.DefaultRefusal.Code;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import org.jspecify.annotations.Nullable;

/**
 * Gives a product other defaults, one wish after the other.
 */
final class DefaultWishes {

	private final Rules rules;

	private final Materials materials;

	private ProductDraft draft;

	DefaultWishes(ProductDraft draft, Rules rules, Materials materials) {
		this.draft = draft;
		this.rules = rules;
		this.materials = materials;
	}

	/**
	 * The product as it has become.
	 */
	ProductDraft draft() {
		return this.draft;
	}

	/**
	 * @return why the wish can't be granted; nothing when it was
	 */
	Optional<DefaultRefusal> grant(DefaultWish wish) {
		List<StyleDraft> meant = this.draft.styles()
			.stream()
			.filter((style) -> wish.style() == null || wish.style().equals(style.name()))
			.toList();
		if (meant.isEmpty()) {
			return refuse(Code.UNKNOWN_STYLE, wish.style(), wish,
					this.draft.styles().stream().map(StyleDraft::name).toList(),
					"This product has no style called '" + wish.style() + "'.");
		}
		if (meant.stream().noneMatch((style) -> has(style, wish))) {
			return refuse(Code.UNKNOWN_PART, wish.style(), wish, parts(meant),
					((wish.style() != null) ? "Style " + wish.style() : "This product") + " has no part called '"
							+ wish.part() + "'.");
		}
		Optional<DefaultRefusal> refusal = meant.stream().flatMap((style) -> refusal(style, wish).stream()).findFirst();
		if (refusal.isEmpty()) {
			this.draft = this.draft.withStyles(this.draft.styles()
				.stream()
				.map((style) -> meant.contains(style) ? with(style, wish) : style)
				.toList());
		}
		return refusal;
	}

	private Optional<DefaultRefusal> refusal(StyleDraft style, DefaultWish wish) {
		FinishId finish = wish.finish();
		if (finish == null || !has(style, wish)) {
			return Optional.empty();
		}
		int place = parts(List.of(style)).indexOf(wish.part());
		String where = "Part " + wish.part() + " of style " + style.name();
		if (!style.parts().get(place).coverage(this.rules).isShown()) {
			return refuse(Code.PART_IS_CHARTED, style.name(), wish, List.of(),
					where + " follows the part before it, so it has no default.");
		}
		List<FinishId> possible = Reach.of(style, this.rules, this.materials).possible(place);
		if (possible.contains(finish)) {
			return Optional.empty();
		}
		boolean known = this.materials.finish(finish).isPresent();
		return refuse(known ? Code.FINISH_NOT_ALLOWED : Code.UNKNOWN_FINISH, style.name(), wish,
				possible.stream().map(FinishId::toString).toList(),
				where + " can't have finish " + finish + (known ? "." : ": there is none of that number."));
	}

	private static Optional<DefaultRefusal> refuse(Code code, @Nullable String style, DefaultWish wish,
			List<String> allowed, String message) {
		return Optional.of(new DefaultRefusal(code, style, wish.part(), wish.finish(), allowed, message));
	}

	private static boolean has(StyleDraft style, DefaultWish wish) {
		return style.parts().stream().anyMatch((part) -> part.name().equals(wish.part()));
	}

	private static List<String> parts(List<StyleDraft> styles) {
		return styles.stream().flatMap((style) -> style.parts().stream()).map(PartDraft::name).distinct().toList();
	}

	private static StyleDraft with(StyleDraft style, DefaultWish wish) {
		List<PartDraft> parts = new ArrayList<>();
		for (PartDraft part : style.parts()) {
			parts.add(part.name().equals(wish.part()) ? part.withDefault(wish.finish()) : part);
		}
		return style.withParts(parts);
	}

}
