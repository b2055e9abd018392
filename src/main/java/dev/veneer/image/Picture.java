package dev.veneer.image;

import dev.veneer.asset.Sha256;
import dev.veneer.model.ModelName;

/**
 * A picture that exists.
 *
 * @param sha256 of its bytes
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(PictureKey key, ModelName model, Sha256 sha256, long bytes, int width, int height,
		Receipt receipt) {

}
