package dev.veneer.model;

import java.util.regex.Pattern;

/**
 * Width to height of a model's pictures, such as {@code 4:3}.
 */
public record Aspect(int width, int height) {

	private static final Pattern GRAMMAR = Pattern.compile("([1-9][0-9]{0,2}):([1-9][0-9]{0,2})");

	public Aspect {
		if (width < 1 || height < 1 || width > 10L * height || height > 10L * width) {
			throw new IllegalArgumentException(
					"A picture's aspect is between 1:10 and 10:1, not " + width + ":" + height);
		}
	}

	public static Aspect parse(String text) {
		var matcher = GRAMMAR.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("An aspect is written as 4:3, not '" + text + "'");
		}
		return new Aspect(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
	}

	/**
	 * The picture's width in pixels when its longer edge has {@code size} pixels.
	 */
	public int widthOf(int size) {
		return (this.width >= this.height) ? size : scaled(size, this.width, this.height);
	}

	/**
	 * The picture's height in pixels when its longer edge has {@code size} pixels.
	 */
	public int heightOf(int size) {
		return (this.height >= this.width) ? size : scaled(size, this.height, this.width);
	}

	private static int scaled(int size, int shorter, int longer) {
		return (int) Math.max(1, Math.round((double) size * shorter / longer));
	}

	@Override
	public String toString() {
		return this.width + ":" + this.height;
	}

}
