package dev.veneer.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.veneer.catalogue.ProductCase.PartCase;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;

/**
 * Every part has a finish to choose, or one that follows.
 */
final class FinishPolicies {

	private FinishPolicies() {
	}

	static Stream<Finding> partsAreCovered(ProductCase judged) {
		return judged.parts((part) -> isUncovered(part) ? part.finding(FindingCode.NO_NATURE) : Stream.empty());
	}

	static Stream<Finding> chartedPartsHaveADriver(ProductCase judged) {
		return judged.parts((part) -> part.isFirst() && part.coverage().isCharted()
				? part.finding(FindingCode.NO_DRIVER) : Stream.empty());
	}

	/**
	 * When the part before a charted one has none left, that is said of the former alone.
	 */
	static Stream<Finding> finishesAreLeft(ProductCase judged) {
		return judged.parts((part) -> {
			if (!part.possible().isEmpty() || isUncovered(part)) {
				return Stream.empty();
			}
			if (!part.coverage().isCharted()) {
				return part.finding(FindingCode.NO_FINISH_LEFT);
			}
			return part.drivers().isEmpty() ? Stream.empty() : part.finding(FindingCode.NO_ANSWER_LEFT);
		});
	}

	/**
	 * When no finish is left at all, that is said already.
	 */
	static Stream<Finding> defaultsAreAllowed(ProductCase judged) {
		return judged.parts((part) -> Optional.ofNullable(part.part().defaultFinish())
			.filter((finish) -> !part.possible().isEmpty() && !part.possible().contains(finish))
			.flatMap(judged.materials()::finish)
			.stream()
			.flatMap((finish) -> part.finding(isOnlyArchived(part, finish, judged.materials())
					? FindingCode.DEFAULT_ARCHIVED : FindingCode.DEFAULT_NOT_ALLOWED, List.of(finish.id()))));
	}

	/**
	 * Customers can't pick what has no answer, so a gap may be meant. When nothing has an
	 * answer, no finish is left, and that is said already.
	 */
	static Stream<Finding> chartsHaveNoGaps(ProductCase judged) {
		return judged.parts((part) -> part.gaps().isEmpty() || part.possible().isEmpty() ? Stream.empty()
				: part.finding(FindingCode.CHART_GAPS, part.gaps().size(), part.gaps()));
	}

	private static boolean isUncovered(PartCase part) {
		return part.part().natures().isEmpty() && part.part().colorchart() == null;
	}

	private static boolean isOnlyArchived(PartCase part, Finish finish, Materials materials) {
		Colorchart chart = part.coverage().colorchart();
		boolean takes = (chart != null) ? part.drivers().stream().anyMatch((driver) -> answers(chart, driver, finish))
				: part.coverage().takes(finish);
		return takes && materials.finish(finish.id()).filter(Finish::archived).isPresent();
	}

	private static boolean answers(Colorchart chart, FinishId driver, Finish finish) {
		return chart.answer(driver).contains(finish.id());
	}

}
