package dev.veneer.backoffice.material;

import java.util.List;

import dev.veneer.material.Finish;
import dev.veneer.material.Materials;
import dev.veneer.material.Pattern;

/**
 * A page of the finishes that were found.
 *
 * @param total how many were found in all
 * @param page 1 for the first
 */
record FoundFinishes(List<Line> lines, int total, int page, int pages) {

	private static final int A_PAGE = 100;

	/**
	 * The page that was asked for, or the last one when there are not so many.
	 */
	static FoundFinishes of(Materials materials, List<Finish> found, int wanted) {
		int pages = Math.max(1, (found.size() + A_PAGE - 1) / A_PAGE);
		int page = Math.min(wanted, pages);
		List<Line> lines = found.stream()
			.skip((page - 1) * (long) A_PAGE)
			.limit(A_PAGE)
			.map((finish) -> new Line(finish, materials.patternOf(finish)))
			.toList();
		return new FoundFinishes(lines, found.size(), page, pages);
	}

	/**
	 * A finish in the table.
	 */
	record Line(Finish finish, Pattern pattern) {

	}

}
