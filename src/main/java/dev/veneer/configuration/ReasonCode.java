package dev.veneer.configuration;

import java.util.Locale;

/**
 * Why a configuration is not one. The code is stable: programs rely on it.
 */
public enum ReasonCode {

	/** Not written as {@code Part:finish-Part:finish}. */
	SYNTAX,

	/** The same part is named twice. */
	PART_TWICE,

	/** The product has no such part. */
	UNKNOWN_PART,

	/** The part's finish follows from another part, so it can't be asked for. */
	PART_IS_CHARTED,

	/** Every named part exists, but no style has all of them. */
	PARTS_DONT_MEET,

	/** There is no finish of that number. */
	UNKNOWN_FINISH,

	/** The finish is of a nature that the part is not covered with. */
	NOT_COVERED_BY_NATURE,

	/** The part's limitation leaves the finish out. */
	OUTSIDE_LIMITATION,

	/** The finish is no longer made. */
	ARCHIVED,

	/** The colorchart does not allow the finish next to the one before it. */
	NOT_IN_CHART,

	/** The colorchart has no answer for the finish before the part. */
	NO_ANSWER_IN_CHART,

	/** The part is not optional and can't be removed. */
	PART_REQUIRED,

	/** No finish is left that the part could have. */
	NO_FINISH_LEFT,

	/** Everything is removed. */
	NOTHING_TO_SEE;

	/**
	 * The code as programs see it, such as {@code unknown-part}.
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
