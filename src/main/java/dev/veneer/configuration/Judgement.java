package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.model.MeshName;
import dev.veneer.scene.Covering;
import dev.veneer.scene.Scene;

/**
 * A configuration held against one style, part by part in the style's order: a charted
 * part needs to know what covers the part before it.
 */
final class Judgement {

	private final Style style;

	private final Materials materials;

	private final Map<PartName, Covering> choices = new LinkedHashMap<>();

	private final Map<MeshName, FinishId> meshes = new LinkedHashMap<>();

	private final List<Reason> reasons = new ArrayList<>();

	private Covering driver = Covering.HIDDEN;

	private Judgement(Style style, Materials materials) {
		this.style = style;
		this.materials = materials;
	}

	static Judgement of(Style style, Configuration configuration, Materials materials) {
		Judgement judgement = new Judgement(style, materials);
		for (Part part : style.parts()) {
			Covering covering = part.isShown() ? judgement.shown(part, configuration) : judgement.charted(part);
			judgement.cover(part, covering);
		}
		return judgement;
	}

	Style style() {
		return this.style;
	}

	List<Reason> reasons() {
		return this.reasons;
	}

	/**
	 * What it is, if no reason but archived finishes speaks against it.
	 */
	Optional<Resolved> resolved(Product product) {
		if (this.meshes.isEmpty() || this.reasons.stream().anyMatch((reason) -> reason.code() != ReasonCode.ARCHIVED)) {
			return Optional.empty();
		}
		return Optional.of(new Resolved(product, this.style, this.choices, Scene.of(product.model(), this.meshes)));
	}

	private Covering shown(Part part, Configuration configuration) {
		List<FinishId> palette = Palette.next(part, this.driver, this.materials);
		Covering chosen = configuration.choices().get(part.name());
		Covering covering = (chosen != null) ? chosen : initial(part, palette);
		if (chosen != null) {
			judge(part, chosen, palette);
		}
		this.choices.put(part.name(), covering);
		return covering;
	}

	private Covering initial(Part part, List<FinishId> palette) {
		Optional<FinishId> initial = Palette.initial(part, palette);
		if (initial.isEmpty() && !part.optional() && !Palette.goesWith(part, this.driver)) {
			this.reasons.add(Reason.of(ReasonCode.NO_FINISH_LEFT, part.name(), List.of(),
					"Part " + part.name() + " has no finish left that it could have."));
		}
		return initial.map(Covering::of).orElse(Covering.HIDDEN);
	}

	private Covering charted(Part part) {
		if (!(this.driver instanceof Covering.Covered covered)) {
			return Covering.HIDDEN;
		}
		List<FinishId> answers = Palette.answers(part, this.driver);
		if (answers.isEmpty()) {
			this.reasons.add(Reason
				.of(ReasonCode.NO_ANSWER_IN_CHART, part.name(), List.of(),
						"Part " + part.name() + " follows the part before it, and its colorchart has no answer for "
								+ covered.finish() + ".")
				.withFinish(covered.finish()));
			return Covering.HIDDEN;
		}
		Covering answer = Covering.of(answers.get(0));
		judge(part, answer, List.of());
		return answer;
	}

	private void judge(Part part, Covering covering, List<FinishId> palette) {
		new Policy.Case(part, covering, this.driver, palette, this.materials).breach().ifPresent(this.reasons::add);
	}

	private void cover(Part part, Covering covering) {
		if (covering instanceof Covering.Covered covered) {
			part.meshes().forEach((mesh) -> this.meshes.put(mesh, covered.finish()));
		}
		this.driver = covering;
	}

}
