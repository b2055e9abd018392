package dev.veneer.configuration;

import java.util.List;
import java.util.Optional;

import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.Part;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.scene.Covering;

/**
 * One rule about one part. It answers with a reason when the rule is broken.
 */
@FunctionalInterface
interface Policy {

	/** All rules, the plainest first: the first broken one is the reason given. */
	List<Policy> ALL = List.of(Policy::presentUnlessOptional, Policy::known, Policy::coveredByNature,
			Policy::withinLimitation, Policy::followsColorchart, Policy::notArchived);

	Optional<Reason> breach(Case judged);

	static Optional<Reason> presentUnlessOptional(Case judged) {
		if (judged.finish().isPresent() || judged.part().optional()
				|| Palette.goesWith(judged.part(), judged.driver())) {
			return Optional.empty();
		}
		return judged.reason(ReasonCode.PART_REQUIRED, "can't be removed");
	}

	static Optional<Reason> known(Case judged) {
		if (judged.finish().isEmpty() || judged.found().isPresent()) {
			return Optional.empty();
		}
		return judged.reason(ReasonCode.UNKNOWN_FINISH,
				"can't have finish " + judged.finish().get() + ": there is none of that number");
	}

	static Optional<Reason> coveredByNature(Case judged) {
		return judged.found()
			.filter((finish) -> judged.part().colorchart() == null
					&& !judged.part().natures().contains(finish.nature()))
			.flatMap((finish) -> judged.reason(ReasonCode.NOT_COVERED_BY_NATURE, "is covered with "
					+ String.join(" or ", judged.part().natures()) + "; " + told(finish) + " is " + finish.nature()));
	}

	static Optional<Reason> withinLimitation(Case judged) {
		Limitation limitation = judged.part().limitation();
		return judged.found()
			.filter((finish) -> limitation != null && judged.part().colorchart() == null && !limitation.allows(finish))
			.flatMap((finish) -> judged.reason(ReasonCode.OUTSIDE_LIMITATION,
					"is limited to '" + limitation.label().en() + "'; " + told(finish) + " is outside of it"));
	}

	static Optional<Reason> followsColorchart(Case judged) {
		return judged.found()
			.filter((finish) -> judged.part().colorchart() != null
					&& !Palette.answers(judged.part(), judged.driver()).contains(finish.id()))
			.flatMap((finish) -> judged.reason(ReasonCode.NOT_IN_CHART,
					"can't have " + told(finish) + " next to the part before it"));
	}

	static Optional<Reason> notArchived(Case judged) {
		return judged.found()
			.filter(Finish::archived)
			.flatMap((finish) -> judged.reason(ReasonCode.ARCHIVED,
					"can't have " + told(finish) + ": it is no longer made"));
	}

	private static String told(Finish finish) {
		return finish.id() + " (" + finish.label().en() + ")";
	}

	/**
	 * A part, what was chosen for it, and what it could have.
	 *
	 * @param driver what covers the part just before it
	 * @param palette what the part could have
	 */
	record Case(Part part, Covering covering, Covering driver, List<FinishId> palette, Materials materials) {

		Optional<FinishId> finish() {
			return (this.covering instanceof Covering.Covered covered) ? Optional.of(covered.finish())
					: Optional.empty();
		}

		Optional<Finish> found() {
			return finish().flatMap(this.materials::finish);
		}

		Optional<Reason> breach() {
			return ALL.stream().flatMap((policy) -> policy.breach(this).stream()).findFirst();
		}

		private Optional<Reason> reason(ReasonCode code, String what) {
			Reason reason = Reason.of(code, this.part.name(), this.palette,
					"Part " + this.part.name() + " " + what + ".");
			return Optional.of(finish().map(reason::withFinish).orElse(reason));
		}

	}

}
