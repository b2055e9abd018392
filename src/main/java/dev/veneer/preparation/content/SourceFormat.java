package dev.veneer.preparation.content;

import java.util.Locale;

/**
 * What models come as.
 */
public enum SourceFormat {

	/** Blender's own, packed or not. */
	BLEND,
	/** glTF in one file. */
	GLB,
	/** An archive with one model and what belongs to it. */
	ZIP;

	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

}
