package dev.veneer.worker.blender;

import java.time.Duration;

/**
 * How long Blender may take: to be ready, without a word during a render, and for a whole
 * render. One sample of a large print may well take a minute, so silence is generous.
 */
public record Patience(Duration start, Duration silence, Duration render) {

	public static Patience forRender(Duration render) {
		Duration silence = Duration.ofMinutes(3);
		return new Patience(Duration.ofSeconds(30), (render.compareTo(silence) < 0) ? render : silence, render);
	}

}
