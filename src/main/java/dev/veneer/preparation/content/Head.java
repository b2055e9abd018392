package dev.veneer.preparation.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The first bytes of a file, which say what it is.
 *
 * @param text them as Latin-1, fewer than {@link #LENGTH} in a shorter file
 */
record Head(String text) {

	static final int LENGTH = 20;

	/** {@code BLENDER-v402}, and {@code BLENDER17-01v0500} since Blender 5. */
	private static final Pattern BLENDER = Pattern.compile("BLENDER([_-][vV][0-9]{3}|[0-9]{2}-[0-9]{2}v[0-9]{4}).*",
			Pattern.DOTALL);

	private static final Pattern ARCHIVE = Pattern.compile(
			"(PK\\x03\\x04|PK\\x05\\x06|\\x1f\\x8b|\\x28\\xb5\\x2f\\xfd|Rar!|7z\\xbc\\xaf|BZh|\\xfd7zXZ).*",
			Pattern.DOTALL);

	static Head of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return of(in);
		}
	}

	static Head of(InputStream in) throws IOException {
		return new Head(new String(in.readNBytes(LENGTH), StandardCharsets.ISO_8859_1));
	}

	boolean isBlend() {
		return BLENDER.matcher(this.text).matches();
	}

	boolean isGzip() {
		return this.text.startsWith("\u001f\u008b");
	}

	boolean isZstandard() {
		return this.text.startsWith("\u0028\u00b5\u002f\u00fd");
	}

	boolean isZip() {
		return this.text.startsWith("PK\u0003\u0004");
	}

	/** Without anything in it. */
	boolean isEmptyZip() {
		return this.text.startsWith("PK\u0005\u0006");
	}

	boolean isArchive() {
		return ARCHIVE.matcher(this.text).matches();
	}

	boolean isGltf() {
		return this.text.startsWith("glTF");
	}

	/**
	 * Whether it is the second version of glTF's binary form, and as long as it says.
	 */
	boolean isWholeGltf(long bytes) {
		if (!isGltf() || this.text.length() < 12) {
			return false;
		}
		ByteBuffer numbers = ByteBuffer.wrap(this.text.getBytes(StandardCharsets.ISO_8859_1))
			.order(ByteOrder.LITTLE_ENDIAN);
		return numbers.getInt(4) == 2 && Integer.toUnsignedLong(numbers.getInt(8)) == bytes;
	}

}
