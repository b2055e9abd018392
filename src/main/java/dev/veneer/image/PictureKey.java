package dev.veneer.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.veneer.scene.RenderName;

/**
 * Where a picture is stored, such as
 * {@code sketch/kino-stool/frame-1127/top-0/insert-340/rim-1127.webp}.
 */
public record PictureKey(String quality, RenderName name, PictureFormat format) {

	private static final int LONGEST = 900;

	private static final Pattern GRAMMAR = Pattern
		.compile("([a-z][a-z0-9-]{0,39})/([a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_]*-(?:0|[1-9][0-9]{0,8}))+)\\.([a-z]+)");

	public static PictureKey of(Quality quality, RenderName name) {
		return new PictureKey(quality.name(), name, quality.format());
	}

	/**
	 * Reads the key back; nothing for a text that is no key.
	 */
	public static Optional<PictureKey> parse(String text) {
		Matcher matcher = GRAMMAR.matcher(text);
		if (text.length() > LONGEST || !matcher.matches()) {
			return Optional.empty();
		}
		return PictureFormat.ofExtension(matcher.group(3))
			.map((format) -> new PictureKey(matcher.group(1), new RenderName(matcher.group(2)), format));
	}

	/**
	 * Where the picture is served, once it is there.
	 */
	public String address() {
		return "/renders/" + this;
	}

	@Override
	public String toString() {
		return this.quality + "/" + this.name + "." + this.format.extension();
	}

}
