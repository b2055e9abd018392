package dev.veneer.material;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import javax.imageio.ImageIO;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;

import org.springframework.stereotype.Component;

/**
 * Makes the maps that nobody has to photograph: a surface without relief, and one that is
 * equally rough everywhere.
 */
@Component
public class PlainMaps {

	/** How rough a surface is of which nobody said it. */
	public static final double ROUGHNESS = 0.5;

	/** Straight out of the surface, as normal maps write it. */
	private static final int OUTWARD = 0x8080ff;

	private final Assets assets;

	PlainMaps(Assets assets) {
		this.assets = assets;
	}

	public Asset normal() {
		return keep(OUTWARD);
	}

	/**
	 * @param roughness 0 like a mirror to 1 like chalk
	 */
	public Asset roughness(double roughness) {
		if (!(roughness >= 0 && roughness <= 1)) {
			throw new IllegalArgumentException("Roughness is from 0 to 1, not " + roughness);
		}
		int value = (int) Math.round(roughness * 255);
		return keep(value << 16 | value << 8 | value);
	}

	/**
	 * What stands in for a map that was left out; nothing where one can't be.
	 */
	public Optional<Asset> instead(MapKind kind) {
		return switch (kind) {
			case DIFFUSE -> Optional.empty();
			case NORMAL -> Optional.of(normal());
			case ROUGHNESS -> Optional.of(roughness(ROUGHNESS));
		};
	}

	private Asset keep(int rgb) {
		BufferedImage image = new BufferedImage(MapReader.LEAST_EDGE, MapReader.LEAST_EDGE, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < MapReader.LEAST_EDGE * MapReader.LEAST_EDGE; i++) {
			image.setRGB(i % MapReader.LEAST_EDGE, i / MapReader.LEAST_EDGE, rgb);
		}
		try {
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			ImageIO.write(image, "png", png);
			return this.assets.keep(new ByteArrayInputStream(png.toByteArray()), "png");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep a plain map", ex);
		}
	}

}
