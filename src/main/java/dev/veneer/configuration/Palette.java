package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Part;
import dev.veneer.material.Finish;
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
		Colorchart chart = part.colorchart();
		if (chart != null) {
			return present(chart.answers().values().stream().flatMap(List::stream).distinct().sorted(), materials);
		}
		List<FinishId> finishes = new ArrayList<>();
		for (String nature : part.natures()) {
			for (Finish finish : materials.finishesOf(nature)) {
				if (!finish.archived() && (part.limitation() == null || part.limitation().allows(finish))) {
					finishes.add(finish.id());
				}
			}
		}
		return List.copyOf(finishes);
	}

	/**
	 * The finishes of a part next to the part just before it.
	 * @param driver what covers the part before it
	 */
	static List<FinishId> next(Part part, Covering driver, Materials materials) {
		return (part.colorchart() == null) ? of(part, materials) : present(answers(part, driver).stream(), materials);
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

	private static List<FinishId> present(Stream<FinishId> finishes, Materials materials) {
		return finishes.filter((id) -> materials.finish(id).filter((finish) -> !finish.archived()).isPresent())
			.toList();
	}

}
