package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.veneer.Fixtures;
import dev.veneer.material.FinishId;
import dev.veneer.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of the kino stool and the maru bench, and what can go wrong with them.
 */
final class GivenDraft {

	static final Rules RULES = new Rules(
			Map.of("light-woods", Fixtures.LIGHT_WOODS, "mode-or-meld", Fixtures.MODE_OR_MELD),
			Map.of("mdf-edge", Fixtures.EDGES, "suiting", Fixtures.SUITING));

	private final ProductDraft draft;

	private final Model model;

	private GivenDraft(ProductDraft draft, Model model) {
		this.draft = draft;
		this.model = model;
	}

	static GivenDraft kino() {
		return new GivenDraft(ProductDraft.of(Fixtures.KINO), Fixtures.KINO_MODEL);
	}

	static GivenDraft maru() {
		return new GivenDraft(ProductDraft.of(Fixtures.MARU), Fixtures.MARU_MODEL);
	}

	/** With other styles. */
	GivenDraft styles(UnaryOperator<List<StyleDraft>> edit) {
		return new GivenDraft(this.draft.withStyles(edit.apply(new ArrayList<>(this.draft.styles()))), this.model);
	}

	/** With other parts in one style. */
	GivenDraft parts(int style, UnaryOperator<List<PartDraft>> edit) {
		return styles((styles) -> {
			StyleDraft edited = styles.get(style);
			styles.set(style, edited.withParts(edit.apply(new ArrayList<>(edited.parts()))));
			return styles;
		});
	}

	/** With another part in the place of one. */
	GivenDraft part(int style, int part, UnaryOperator<PartDraft> edit) {
		return parts(style, (parts) -> {
			parts.set(part, edit.apply(parts.get(part)));
			return parts;
		});
	}

	Verdict judged() {
		return Verdict.of(this.draft, this.model, RULES, Fixtures.materials());
	}

	ProductDraft draft() {
		return this.draft;
	}

	static PartDraft named(PartDraft part, String name) {
		return new PartDraft(name, part.label(), part.ru(), part.natures(), part.meshes(), part.limitation(),
				part.colorchart(), part.defaultFinish(), part.optional());
	}

	static PartDraft covered(PartDraft part, String... natures) {
		return new PartDraft(part.name(), part.label(), part.ru(), List.of(natures), part.meshes(), part.limitation(),
				part.colorchart(), part.defaultFinish(), part.optional());
	}

	static PartDraft colouring(PartDraft part, String... meshes) {
		return new PartDraft(part.name(), part.label(), part.ru(), part.natures(), List.of(meshes), part.limitation(),
				part.colorchart(), part.defaultFinish(), part.optional());
	}

	static PartDraft limited(PartDraft part, @Nullable String limitation, @Nullable String colorchart) {
		return new PartDraft(part.name(), part.label(), part.ru(), part.natures(), part.meshes(), limitation,
				colorchart, part.defaultFinish(), part.optional());
	}

	static StyleDraft style(String name, StyleDraft style) {
		return new StyleDraft(name, style.label(), style.ru(), style.parts());
	}

	static FinishId id(int number) {
		return Fixtures.id(number);
	}

}
