package dev.veneer.configuration;

import java.util.List;
import java.util.Optional;

import dev.veneer.catalogue.Part;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.scene.Covering;

/**
 * The finishes that a part may have, in the order in which people see them.
 */
public final class Palette {

	private Palette() {
	}

	/**
	 * The finishes of a part that follows no other: those of its natures, minus the
	 * archived, narrowed by its limitation. For a charted part: everything its chart can
	 * ever answer.
	 */
	public static List<FinishId> of(Part part, Materials materials) {
		return part.coverage().finishes(materials);
	}

	/**
	 * The finishes of a part next to the part just before it.
	 * @param driver what covers the part before it
	 */
	static List<FinishId> next(Part part, Covering driver, Materials materials) {
		if (part.colorchart() == null) {
			return of(part, materials);
		}
		return (driver instanceof Covering.Covered covered) ? part.coverage().answers(covered.finish(), materials)
				: List.of();
	}

	/**
	 * What the part's colorchart answers, archived finishes too; nothing without a chart.
	 */
	static List<FinishId> answers(Part part, Covering driver) {
		return (part.colorchart() != null && driver instanceof Covering.Covered covered)
				? part.colorchart().answer(covered.finish()) : List.of();
	}

	/**
	 * Whether the part is gone because the part that it follows is.
	 */
	static boolean goesWith(Part part, Covering driver) {
		return part.colorchart() != null && driver.equals(Covering.HIDDEN);
	}

	/**
	 * What the part has when nobody chose: its default if that is allowed, else the
	 * first.
	 */
	static Optional<FinishId> initial(Part part, List<FinishId> palette) {
		FinishId wanted = part.defaultFinish();
		return (wanted != null && palette.contains(wanted)) ? Optional.of(wanted) : palette.stream().findFirst();
	}

}
