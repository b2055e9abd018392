package dev.veneer.image;

import dev.veneer.scene.RenderName;

/**
 * Where a picture is stored, such as
 * {@code sketch/kino-stool/frame-1127/top-0/insert-340/rim-1127.webp}.
 */
public record PictureKey(String quality, RenderName name, PictureFormat format) {

	public static PictureKey of(Quality quality, RenderName name) {
		return new PictureKey(quality.name(), name, quality.format());
	}

	@Override
	public String toString() {
		return this.quality + "/" + this.name + "." + this.format.extension();
	}

}
