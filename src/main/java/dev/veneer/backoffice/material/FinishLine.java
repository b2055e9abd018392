package dev.veneer.backoffice.material;

import org.jspecify.annotations.Nullable;

/**
 * A finish in the list, in the words and the language of who looks.
 *
 * @param swatch the sha-256 of its swatch
 * @param otherName its name in the other language, if it has one
 * @param pattern the id of its pattern
 * @param badge says that it is archived, or nothing
 * @param command what can be done with it; nothing for those who may only look
 */
public record FinishLine(String id, String name, @Nullable String otherName, String swatch, String pattern,
		String patternName, @Nullable String badge, @Nullable Command command) {

	public boolean archived() {
		return this.badge != null;
	}

	/**
	 * To archive it or to bring it back.
	 *
	 * @param action where its form is sent
	 * @param label says which finish is meant, to those who do not see its row
	 * @param tick the same of the box that chooses it
	 */
	public record Command(String text, String action, String label, String tick) {

	}

}
