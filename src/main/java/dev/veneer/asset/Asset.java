package dev.veneer.asset;

/**
 * A kept source file.
 *
 * @param sha256 what is in it, and so its name
 * @param bytes its length
 * @param extension what kind of file it is, such as {@code blend} or {@code png}
 */
public record Asset(Sha256 sha256, long bytes, String extension) {

	public Asset {
		if (!extension.matches("[a-z0-9]{1,8}")) {
			throw new IllegalArgumentException("A file's extension is 1 to 8 small letters, not '" + extension + "'");
		}
	}

}
