package dev.veneer.backoffice.material;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a table of finishes.
 */
enum SheetColumn {

	ID, PATTERN, NAME, NAME_RU, ARCHIVED,

	/** Follows from the diffuse map; it is written and not read. */
	COLOUR;

	static Optional<SheetColumn> of(String title) {
		return Stream.of(values()).filter((column) -> column.title().equals(title)).findFirst();
	}

	String title() {
		return name().toLowerCase(Locale.ROOT);
	}

}
