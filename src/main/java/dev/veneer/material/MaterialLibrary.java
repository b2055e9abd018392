package dev.veneer.material;

import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;

/**
 * Knows the materials, and keeps them in memory until somebody edits them.
 */
@Component
public class MaterialLibrary {

	static final String REVISION = "material";

	private final Kept<Materials> kept;

	MaterialLibrary(MaterialRows rows, Revisions revisions) {
		this.kept = new Kept<>(revisions, REVISION, rows::read);
	}

	public Materials current() {
		return this.kept.get();
	}

	/**
	 * As {@link #current}, but never a moment old.
	 */
	public Materials latest() {
		return this.kept.latest();
	}

}
