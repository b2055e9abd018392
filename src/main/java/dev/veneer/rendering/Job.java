package dev.veneer.rendering;

import java.time.Instant;

import dev.veneer.image.Engine;
import dev.veneer.scene.RenderName;
import org.jspecify.annotations.Nullable;

/**
 * A render that is wanted, as it stood at one moment.
 *
 * @param engine never AUTO: it was decided when the job was made
 * @param blender the series of Blender that its quality asks for, if any
 * @param attempts how many were begun, without those that a worker handed back
 * @param fence the number of the last claim; the result of an earlier one is refused
 * @param worker the name of the machine that claimed it last
 * @param progress 0 to 1
 * @param line what Blender said last
 * @param reasonCode why the last attempt failed
 */
public record Job(JobId id, RenderName name, String quality, Engine engine, @Nullable String blender, JobState state,
		Priority priority, int attempts, long fence, @Nullable String worker, double progress, @Nullable String line,
		@Nullable String reasonCode, @Nullable String reason, Instant created, @Nullable Instant started,
		@Nullable Instant ended) {

	/**
	 * The priority of its message, 0 to 9. A job that was begun before goes before others
	 * of its priority: whoever waits for it has waited already.
	 */
	public int urgency() {
		return this.priority.level() + ((this.fence > 0) ? 1 : 0);
	}

}
