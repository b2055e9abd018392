package dev.veneer.backoffice.product;

import java.util.List;

/**
 * A style as it was typed.
 *
 * @param key tells its fields from those of other styles, and nothing of its place
 */
record StyleRow(String key, String name, String label, String ru, List<PartRow> parts) {

	StyleRow {
		parts = List.copyOf(parts);
	}

	static StyleRow blank(String key) {
		return new StyleRow(key, "", "", "", List.of());
	}

	StyleRow with(List<PartRow> parts) {
		return new StyleRow(this.key, this.name, this.label, this.ru, parts);
	}

	StyleRow named(String name) {
		return new StyleRow(this.key, name, this.label, this.ru, this.parts);
	}

	StyleRow at(String key) {
		return new StyleRow(key, this.name, this.label, this.ru, this.parts);
	}

}
