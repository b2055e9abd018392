package dev.veneer.preparation.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.veneer.preparation.sample.Grid.Point;

/**
 * A ball, on which gloss and relief show, and a cloth in folds, on which the size of a
 * tile and the fall of a fabric do.
 */
public final class SampleShapes {

	public static final String BALL = "ball";

	public static final String CLOTH = "cloth";

	private static final double RADIUS = 0.075;

	/** The ball's halves meet where the house's camera sees its outline. */
	private static final double AZIMUTH = Math.toRadians(-62);

	private static final double WIDTH = 0.34;

	private static final double HANGING = 0.24;

	private static final double BEND = 0.05;

	private static final double LYING = 0.16;

	private static final double FOLD = 0.068;

	private SampleShapes() {
	}

	/**
	 * Both as a file that could be uploaded: a {@code .zip} with a Wavefront file, in
	 * metres.
	 */
	public static byte[] zip(String name) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name + ".obj"));
			zip.write(wavefront().getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static String wavefront() {
		return Wavefront
			.of(List.of(Grid.of(BALL, 40, 80, SampleShapes::ball), Grid.of(CLOTH, 100, 150, SampleShapes::cloth)));
	}

	/**
	 * Both halves are laid flat from their poles, so a texture is nowhere much larger or
	 * smaller than it should be.
	 */
	private static Point ball(double row, double column) {
		double polar = row * Math.PI;
		double turn = column * 2 * Math.PI;
		double forward = Math.cos(polar);
		double right = Math.sin(polar) * Math.cos(turn);
		double up = Math.sin(polar) * Math.sin(turn);
		double flat = RADIUS * ((row <= 0.5) ? polar : Math.PI - polar);
		return new Point(0.085 + RADIUS * (forward * Math.cos(AZIMUTH) - right * Math.sin(AZIMUTH)),
				-0.1 + RADIUS * (forward * Math.sin(AZIMUTH) + right * Math.cos(AZIMUTH)), RADIUS * (1 + up),
				flat * Math.cos(turn), flat * Math.sin(turn));
	}

	/**
	 * It hangs, bends over the floor and lies there; its folds are deeper the lower they
	 * are.
	 */
	private static Point cloth(double row, double column) {
		double quarter = BEND * Math.PI / 2;
		double along = row * (HANGING + quarter + LYING);
		double x = (column - 0.5) * WIDTH;
		double depth = 0.004 + 0.008 * Math.min(1, along / HANGING)
				* (1 - 0.75 * Math.max(0, (along - HANGING) / (quarter + LYING)));
		double wave = depth * Math.cos(2 * Math.PI * (x / FOLD + 0.15 * Math.sin(9 * x)));
		double u = x * (1 + Math.pow(Math.PI * depth / FOLD, 2));
		double bend = Math.min(1, Math.max(0, (along - HANGING) / quarter)) * Math.PI / 2;
		double down = Math.min(along, HANGING) + BEND * Math.sin(bend);
		double out = BEND * (1 - Math.cos(bend)) + Math.max(0, along - HANGING - quarter);
		double lift = 0.012;
		return new Point(x, 0.06 - out - wave * Math.cos(bend), HANGING + BEND + lift - down + wave * Math.sin(bend), u,
				along);
	}

}
