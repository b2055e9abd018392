package dev.veneer.material;

import dev.veneer.audit.Subject;

/**
 * What the audit calls natures, patterns and finishes.
 */
public final class MaterialSubjects {

	private MaterialSubjects() {
	}

	public static Subject nature(String id) {
		return new Subject("nature", id);
	}

	public static Subject pattern(String id) {
		return new Subject("pattern", id);
	}

	public static Subject finish(FinishId id) {
		return new Subject("finish", id.toString());
	}

}
