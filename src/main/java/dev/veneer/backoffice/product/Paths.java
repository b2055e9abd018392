package dev.veneer.backoffice.product;

/**
 * What the fields of a row begin with, and what its place on the page is called.
 */
final class Paths {

	private Paths() {
	}

	static String of(StyleRow style) {
		return "styles[" + style.key() + "]";
	}

	static String of(StyleRow style, PartRow part) {
		return of(style) + ".parts[" + part.key() + "]";
	}

	static String anchor(StyleRow style) {
		return "s" + style.key();
	}

	static String anchor(StyleRow style, PartRow part) {
		return anchor(style) + "p" + part.key();
	}

}
