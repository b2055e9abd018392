package dev.veneer.material;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.asset.Sha256;

import org.springframework.stereotype.Component;

/**
 * Shows maps to people: copies of a few hundred pixels.
 */
@Component
public class MapPictures {

	/** Pixels of a copy's longer edge. */
	private static final int EDGE = 512;

	private static final int MOST_BYTES = 64 * 1024 * 1024;

	private final Assets assets;

	private final Cache<Sha256, byte[]> copies = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Sha256 sha256, byte[] png) -> png.length)
		.build();

	MapPictures(Assets assets) {
		this.assets = assets;
	}

	/**
	 * A map that is kept already. Other kinds of files lie in the same store: only what
	 * begins as PNG came there as a map or was cut from one.
	 */
	public Optional<Asset> find(Sha256 sha256) {
		return this.assets.find(sha256).filter(MapPictures::isPng).map((file) -> new Asset(sha256, size(file), "png"));
	}

	/**
	 * A copy of the map as PNG, scaled down; nothing when there is no such map.
	 */
	public Optional<byte[]> copy(Sha256 sha256) {
		return find(sha256).map((map) -> this.copies.get(sha256, this::scaled));
	}

	private byte[] scaled(Sha256 sha256) {
		try {
			BufferedImage map = ShrunkImage.read(this.assets.find(sha256).orElseThrow(), EDGE);
			double scale = Math.min(1, (double) EDGE / Math.max(map.getWidth(), map.getHeight()));
			int width = (int) Math.max(1, Math.round(map.getWidth() * scale));
			int height = (int) Math.max(1, Math.round(map.getHeight() * scale));
			BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
			Graphics2D graphics = copy.createGraphics();
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
			graphics.drawImage(map, 0, 0, width, height, null);
			graphics.dispose();
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			ImageIO.write(copy, "png", png);
			return png.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not copy the map " + sha256, ex);
		}
	}

	private static boolean isPng(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return MapFormat.of(in.readNBytes(16)) == MapFormat.PNG;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not look at " + file.getFileName(), ex);
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not look at " + file.getFileName(), ex);
		}
	}

}
