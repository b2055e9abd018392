package dev.veneer.material;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;

import org.springframework.stereotype.Component;

/**
 * Cuts swatches from diffuse maps: the middle of the tile, small enough for a palette of
 * hundreds.
 */
@Component
class Swatches {

	/** Pixels of a swatch's edge: shown at up to 64 CSS pixels on a dense screen. */
	private static final int EDGE = 112;

	/** The part of the tile that is shown; less of it would hide the grain. */
	private static final double PART = 0.5;

	private final Assets assets;

	Swatches(Assets assets) {
		this.assets = assets;
	}

	Swatch cut(Asset diffuse) {
		try {
			Path file = this.assets.find(diffuse.sha256())
				.orElseThrow(() -> new IllegalArgumentException("The file " + diffuse.sha256() + " is not kept"));
			BufferedImage map = ImageIO.read(file.toFile());
			if (map == null) {
				throw new IllegalArgumentException("A diffuse map is not an image that can be read");
			}
			BufferedImage swatch = middle(map);
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			ImageIO.write(swatch, "png", png);
			return new Swatch(this.assets.keep(new ByteArrayInputStream(png.toByteArray()), "png"), mean(swatch));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not cut a swatch from " + diffuse.sha256(), ex);
		}
	}

	private static BufferedImage middle(BufferedImage map) {
		int edge = (int) Math.max(1, Math.min(map.getWidth(), map.getHeight()) * PART);
		int x = (map.getWidth() - edge) / 2;
		int y = (map.getHeight() - edge) / 2;
		BufferedImage swatch = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = swatch.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
		graphics.drawImage(map, 0, 0, EDGE, EDGE, x, y, x + edge, y + edge, null);
		graphics.dispose();
		return swatch;
	}

	private static int mean(BufferedImage image) {
		long[] sum = new long[3];
		for (int rgb : image.getRGB(0, 0, EDGE, EDGE, null, 0, EDGE)) {
			sum[0] += (rgb >> 16) & 255;
			sum[1] += (rgb >> 8) & 255;
			sum[2] += rgb & 255;
		}
		long pixels = (long) EDGE * EDGE;
		return (int) ((sum[0] / pixels) << 16 | (sum[1] / pixels) << 8 | (sum[2] / pixels));
	}

	record Swatch(Asset picture, int colour) {

	}

}
