package dev.veneer.rendering;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.veneer.image.Picture;
import dev.veneer.image.Quality;
import org.jspecify.annotations.Nullable;

/**
 * What there is for a scene: a stored picture, a job that makes it, or a reason why it is
 * not tried for now.
 */
public sealed interface Answer {

	record Ready(Picture picture) implements Answer {

	}

	/**
	 * A job that makes the picture.
	 *
	 * @param created whether this request made it; otherwise it was there already
	 */
	record Pending(Job job, boolean created) implements Answer {

	}

	/**
	 * The picture is not tried for now.
	 *
	 * @param code why, such as {@code BLENDER_CRASHED}
	 * @param reason a sentence
	 * @param failed the job that failed last, if it is this picture's
	 * @param again when it may be tried again, nothing when somebody has to see to it
	 */
	record Barred(String code, String reason, @Nullable Job failed, @Nullable Instant again) implements Answer {

		public static Barred after(Job failed, Duration bar) {
			return new Barred(Objects.requireNonNullElse(failed.reasonCode(), "UNKNOWN"),
					Objects.requireNonNullElse(failed.reason(), "No reason is known"), failed,
					Objects.requireNonNull(failed.ended()).plus(bar));
		}

		static Barred because(Quality archived) {
			return new Barred("QUALITY_ARCHIVED", "Quality " + archived.name()
					+ " is archived: the pictures it has are served, and no new ones are made", null, null);
		}

		static Barred because(SickModel sick) {
			return new Barred(SickModel.CODE,
					sick.complaint() + " Until its file is mended or an operator releases it, it is not rendered", null,
					null);
		}

	}

}
