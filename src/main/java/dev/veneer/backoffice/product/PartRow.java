package dev.veneer.backoffice.product;

import java.util.List;

/**
 * A part as it was typed.
 *
 * @param key tells its fields from those of other parts of the style, and nothing of its
 * place
 * @param initial its default finish
 */
record PartRow(String key, String name, String label, String ru, List<String> natures, List<String> meshes,
		String limitation, String colorchart, String initial, boolean optional) {

	static PartRow blank(String key) {
		return new PartRow(key, "", "", "", List.of(), List.of(), "", "", "", false);
	}

	PartRow at(String key) {
		return new PartRow(key, this.name, this.label, this.ru, this.natures, this.meshes, this.limitation,
				this.colorchart, this.initial, this.optional);
	}

}
