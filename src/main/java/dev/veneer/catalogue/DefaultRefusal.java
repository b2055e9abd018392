package dev.veneer.catalogue;

import java.util.List;

import dev.veneer.material.FinishId;
import org.jspecify.annotations.Nullable;

/**
 * Why a part can't have a default.
 *
 * @param style the style it is about, if it is about one
 * @param part the part that was wished for
 * @param finish the finish it is about, if it is about one
 * @param allowed what would be allowed instead: names or finishes
 * @param message an English sentence
 */
public record DefaultRefusal(Code code, @Nullable String style, String part, @Nullable FinishId finish,
		List<String> allowed, String message) {

	public DefaultRefusal {
		allowed = List.copyOf(allowed);
	}

	/**
	 * Which rule is broken.
	 */
	public enum Code {

		/** The product has no such style. */
		UNKNOWN_STYLE,

		/** The style, or no style, has such a part. */
		UNKNOWN_PART,

		/** The part's finish follows from another, so it has no default. */
		PART_IS_CHARTED,

		/** There is no finish of that number. */
		UNKNOWN_FINISH,

		/** The part can't have the finish. */
		FINISH_NOT_ALLOWED

	}

}
