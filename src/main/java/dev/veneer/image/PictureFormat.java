package dev.veneer.image;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file format of pictures.
 */
public enum PictureFormat {

	PNG("png", "image/png"), JPEG("jpg", "image/jpeg"), WEBP("webp", "image/webp");

	private final String extension;

	private final String mediaType;

	PictureFormat(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	static Optional<PictureFormat> ofExtension(String extension) {
		return Stream.of(values()).filter((format) -> format.extension.equals(extension)).findFirst();
	}

	public String extension() {
		return this.extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

}
