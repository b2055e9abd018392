package dev.veneer.material;

import java.util.Locale;

/**
 * The images that make a surface.
 */
public enum MapKind {

	DIFFUSE, NORMAL, ROUGHNESS;

	/**
	 * As it stands in files and forms, such as {@code diffuse}.
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

}
