package dev.veneer.rendering.job;

import dev.veneer.image.Engine;
import dev.veneer.rendering.Job;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * Which workers can do a job.
 *
 * @param engine never AUTO
 * @param blender the series of Blender they must have, such as {@code 4.2}; nothing when
 * any will do
 */
@NamedInterface("queues")
public record Route(Engine engine, @Nullable String blender) {

	public static Route of(Job job) {
		return new Route(job.engine(), job.blender());
	}

	@Override
	public String toString() {
		return (this.blender != null) ? this.engine + " " + this.blender : this.engine.name();
	}

}
