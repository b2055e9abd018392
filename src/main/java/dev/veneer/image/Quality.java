package dev.veneer.image;

import org.jspecify.annotations.Nullable;

/**
 * A named preset. One that has pictures is never edited; a new one is made instead.
 *
 * @param name {@code [a-z][a-z0-9-]*}, the first folder of its pictures' keys
 * @param size pixels of the longer edge, 16 to 8192
 * @param blender the series of Blender that makes its pictures, such as {@code 4.2};
 * nothing when any will do
 * @param samples 1 to 4096 for every pixel, fixed
 * @param compression as Blender takes it: PNG 0 to 100, JPEG and WEBP quality 1 to 100
 * @param primary whether the sketchbook uses it
 */
public record Quality(String name, int size, Engine engine, @Nullable String blender, int samples, boolean denoise,
		PictureFormat format, int compression, boolean primary) {

	/** Pixels of the longer edge. */
	public static final int LEAST_SIZE = 16;

	public static final int MOST_SIZE = 8192;

	public static final int MOST_SAMPLES = 4096;

	public Quality {
		if (!isName(name)) {
			throw new IllegalArgumentException("A quality's name is small letters, digits and -, not '" + name + "'");
		}
		if (blender != null && !isSeries(blender)) {
			throw new IllegalArgumentException(
					"Quality " + name + ": blender is a series such as 4.2, not '" + blender + "'");
		}
		check(name, "size", size, LEAST_SIZE, MOST_SIZE);
		check(name, "samples", samples, 1, MOST_SAMPLES);
		check(name, "compression", compression, leastCompression(format), 100);
	}

	/**
	 * How much more work a picture is than one of the other quality, at least 1. What
	 * Cycles has to do grows with pixels and samples.
	 */
	public int costAgainst(Quality other) {
		return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.ceil(work() / other.work())));
	}

	/**
	 * What a renderer has to do for a picture, to be compared with that of others: pixels
	 * of a square times samples.
	 */
	public double work() {
		return (double) this.size * this.size * this.samples;
	}

	/**
	 * Whether the other one makes the same pictures.
	 */
	public boolean isAlike(Quality other) {
		return asPrimary(other.primary).equals(other);
	}

	public Quality asPrimary(boolean primary) {
		return new Quality(this.name, this.size, this.engine, this.blender, this.samples, this.denoise, this.format,
				this.compression, primary);
	}

	/**
	 * Whether a quality may be called that.
	 */
	public static boolean isName(String name) {
		return name.matches("[a-z][a-z0-9-]{0,39}");
	}

	/**
	 * Whether that is a series of Blender's, such as {@code 4.2}.
	 */
	public static boolean isSeries(String blender) {
		return blender.matches("[1-9][0-9]?\\.[0-9]{1,2}");
	}

	public static int leastCompression(PictureFormat format) {
		return (format == PictureFormat.PNG) ? 0 : 1;
	}

	private static void check(String name, String what, int value, int least, int most) {
		if (value < least || value > most) {
			throw new IllegalArgumentException(
					"Quality " + name + ": " + what + " is from " + least + " to " + most + ", not " + value);
		}
	}

}
