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

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.asset.Sha256;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Cuts swatches from diffuse maps: the middle of the tile, small enough for a palette of
 * hundreds.
 */
@Component
public class Swatches {

	private static final Logger log = LoggerFactory.getLogger(Swatches.class);

	/** Pixels of a swatch's edge: shown at up to 64 CSS pixels on a dense screen. */
	private static final int EDGE = 112;

	/** The part of the tile that is shown; less of it would hide the grain. */
	private static final double PART = 0.5;

	/** Pixels of a map's shorter edge; more than that do not show in a swatch. */
	private static final int ENOUGH = 2048;

	private final Assets assets;

	/**
	 * A pattern's map is that of hundreds of finishes, and an edit is tried before it is
	 * made.
	 */
	private final Cache<Sha256, Swatch> cut = Caffeine.newBuilder().maximumSize(20_000).build();

	Swatches(Assets assets) {
		this.assets = assets;
	}

	/**
	 * Gives the finish the swatch and the colour of its diffuse map.
	 * @param pattern its pattern
	 */
	void dress(FinishEntity finish, PatternEntity pattern) {
		MapFile diffuse = finish.map(MapKind.DIFFUSE, pattern);
		if (diffuse == null) {
			throw new IllegalArgumentException("Finish " + finish.id + " has no diffuse map");
		}
		Swatch swatch = swatch(diffuse.asset().sha256());
		finish.swatch = MapFile.of(swatch.picture());
		finish.colour = swatch.colour();
	}

	/**
	 * Cuts the swatch of a diffuse map ahead of need: a transaction had better not wait
	 * for it. What is no picture is told of when it is used.
	 */
	public void prepare(Asset diffuse) {
		try {
			this.cut.get(diffuse.sha256(), this::cut);
		}
		catch (IllegalArgumentException ex) {
			log.debug("The map {} has no swatch", diffuse.sha256(), ex);
		}
	}

	/** One that nothing has named may be deleted since it was cut. */
	private Swatch swatch(Sha256 diffuse) {
		Swatch known = this.cut.get(diffuse, this::cut);
		if (this.assets.hold(known.picture().sha256()).isPresent()) {
			return known;
		}
		this.cut.invalidate(diffuse);
		return this.cut.get(diffuse, this::cut);
	}

	private Swatch cut(Sha256 diffuse) {
		Path file = this.assets.find(diffuse)
			.orElseThrow(() -> new IllegalArgumentException("The file " + diffuse + " is not kept"));
		BufferedImage swatch = middle(read(file));
		try {
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			ImageIO.write(swatch, "png", png);
			return new Swatch(this.assets.keep(new ByteArrayInputStream(png.toByteArray()), "png"), mean(swatch));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep the swatch of " + diffuse, ex);
		}
	}

	private static BufferedImage read(Path file) {
		try {
			return ShrunkImage.read(file, ENOUGH);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("A diffuse map is not an image that can be read", ex);
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
