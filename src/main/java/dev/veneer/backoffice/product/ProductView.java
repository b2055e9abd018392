package dev.veneer.backoffice.product;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a product's page shows of its form.
 *
 * @param verdict what the policies say, nothing when there is nothing to judge
 */
record ProductView(List<StyleView> styles, StyleView blankStyle, PartView blankPart, @Nullable VerdictView verdict) {

	/**
	 * A style with its parts.
	 *
	 * @param path what its fields begin with
	 * @param anchor its place on the page
	 * @param title what it is called above its fields
	 * @param hidden the meshes that no part of it colours
	 */
	record StyleView(String path, String anchor, StyleRow row, String title, List<PartView> parts, String hidden,
			List<Line> findings) {

	}

	/**
	 * A part with all that may be chosen for it.
	 *
	 * @param title what it is called above its fields
	 * @param style the key of its style
	 * @param initials what may be its default; empty when that is too many to show
	 * @param odd the default that it has and may not have, if it is so
	 * @param count how many may be its default
	 */
	record PartView(String path, String anchor, String style, PartRow row, String title, List<Choice> natures,
			List<Choice> meshes, List<Choice> limitations, List<Choice> colorcharts, List<Group> initials,
			@Nullable Choice odd, int count, List<Line> findings) {

		/** Whether its default is typed and not picked. */
		public boolean isTyped() {
			return this.initials.isEmpty() && this.count > 0;
		}

	}

	/**
	 * Something to tick or to pick.
	 */
	record Choice(String value, String label, boolean chosen) {

	}

	/**
	 * Finishes of one pattern.
	 */
	record Group(String label, List<Choice> finishes) {

	}

	/**
	 * A finding.
	 *
	 * @param place what it is about, empty for the whole
	 * @param anchor where that stands on the page, empty for the whole
	 */
	record Line(String place, String anchor, String sentence, boolean error) {

	}

	/**
	 * What the policies say.
	 *
	 * @param errors how many
	 * @param combinations how many are right, nothing when they can't be counted
	 */
	record VerdictView(List<Line> findings, int errors, @Nullable Number combinations) {

	}

}
