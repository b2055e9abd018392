package dev.veneer.backoffice.rules;

import java.util.Locale;

import dev.veneer.material.Finish;

/**
 * A finish to look at.
 *
 * @param src the address of its swatch
 */
record Swatch(int id, String label, String src, boolean archived) {

	static Swatch of(Finish finish, Locale locale) {
		return new Swatch(finish.id().value(), finish.label().in(locale),
				"/swatches/" + finish.swatch().sha256() + ".png", finish.archived());
	}

}
