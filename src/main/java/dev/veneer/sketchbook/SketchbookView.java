package dev.veneer.sketchbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sketchbook's page at one choice, with every word and address that its template needs.
 *
 * @param byMeshes whether it shows a model, whose every part has the same long palette
 * @param summary what is chosen, part by part
 * @param notes what the customer should know about this address
 * @param variants what the switch offers; empty when there is nothing to switch
 * @param data what the script needs, JSON
 * @param style the place of the chosen style in the data
 * @param configuration what is chosen, as it stands in addresses
 * @param address the page at this choice
 */
public record SketchbookView(String name, boolean byMeshes, List<Chosen> summary, List<String> notes,
		Photograph photograph, List<Choice> tabs, List<Choice> variants, List<PartView> parts, String data, int style,
		String configuration, String address) {

	/**
	 * A part and what covers it.
	 */
	public record Chosen(String part, String label, String finish, String pattern) {

		/** A part that was removed has no pattern. */
		boolean present() {
			return !this.pattern.isEmpty();
		}

		String sentence() {
			return this.label + " " + this.finish;
		}

	}

	/**
	 * The picture.
	 *
	 * @param src its address when it exists, else the address that makes it
	 * @param file the name of the file when somebody keeps it
	 */
	public record Photograph(String src, boolean ready, int width, int height, String alt, String file) {

	}

	/**
	 * A tab, or an end of the switch.
	 *
	 * @param href where it leads, or nothing when it can't be had now
	 * @param number of the variant
	 */
	public record Choice(String label, @Nullable String href, boolean current, int number) {

	}

	/**
	 * A part with its palette. A part of another variant is there too, but not shown, so
	 * that the switch needs no request.
	 *
	 * @param none the swatch that removes it, if it may be removed
	 */
	public record PartView(String name, String label, boolean present, @Nullable Chosen chosen, @Nullable Swatch none,
			List<Group> groups) {

	}

	/**
	 * The swatches of one pattern.
	 */
	public record Group(String pattern, String label, List<Swatch> swatches) {

	}

	/**
	 * A finish to pick.
	 *
	 * @param src the picture cut from its diffuse map; nothing for the swatch that
	 * removes the part
	 * @param href the page that picking it leads to; nothing when it can't be picked here
	 */
	public record Swatch(int finish, String label, @Nullable String src, @Nullable String href, boolean chosen) {

	}

}
