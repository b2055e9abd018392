package dev.veneer.rendering.worker;

import dev.veneer.image.Engine;
import dev.veneer.rendering.Blender;
import dev.veneer.rendering.Worker;

/**
 * A program that makes pixels, in everything that decides them.
 *
 * @param engine never AUTO
 * @param denoiser {@code OIDN} or {@code ATROUS}
 */
public record Renderer(Engine engine, String blender, String scripts, String denoiser) {

	public static Renderer of(Worker worker, Blender blender, Engine engine) {
		return new Renderer(engine, blender.version(), worker.scripts(), blender.denoiser());
	}

}
