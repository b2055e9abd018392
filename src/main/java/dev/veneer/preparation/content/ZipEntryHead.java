package dev.veneer.preparation.content;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an archive's list says of one entry.
 *
 * @param method 0 stored, 8 deflated
 * @param size bytes, unpacked
 * @param crc of the unpacked bytes
 * @param mode type and permissions as Unix has them, 0 when it is not from there
 * @param offset where its own head begins in the archive
 */
record ZipEntryHead(String name, int flags, int method, long packed, long size, long crc, int mode, long offset) {

	private static final Pattern ARCHIVE = Pattern
		.compile(".*\\.(zip|jar|7z|rar|gz|tgz|bz2|xz|zst|tar|lz4|cab|iso|usdz)");

	private static final Pattern MODEL = Pattern.compile(".*\\.(obj|gltf|glb|blend)");

	/** What macOS adds to whatever it packs. */
	private static final Pattern CLUTTER = Pattern.compile("__MACOSX/.*|(.*/)?\\.DS_Store|(.*/)?\\._[^/]*");

	private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

	private static final int TYPE = 0170000;

	private static final int FILE = 0100000;

	private static final int FOLDER = 0040000;

	private static final int LONGEST_NAME = 240;

	boolean isFolder() {
		return this.name.endsWith("/");
	}

	boolean isEncrypted() {
		return (this.flags & 0x41) != 0 || this.method == 99;
	}

	/**
	 * Whether it is a link, a device or something else that is no file.
	 */
	boolean isStrange() {
		int type = this.mode & TYPE;
		return type != 0 && type != FILE && type != FOLDER;
	}

	/**
	 * Whether its name would lead somewhere else, on whichever system it is unpacked.
	 */
	boolean escapes() {
		return this.name.isBlank() || this.name.length() > LONGEST_NAME || this.name.startsWith("/")
				|| DRIVE.matcher(this.name).matches() || this.name.chars().anyMatch((sign) -> sign < ' ')
				|| ("/" + this.name + "/").contains("/../");
	}

	boolean isCalledArchive() {
		return ARCHIVE.matcher(lower()).matches();
	}

	boolean isCalledModel() {
		return !isFolder() && !CLUTTER.matcher(this.name).matches() && MODEL.matcher(lower()).matches();
	}

	String lower() {
		return this.name.toLowerCase(Locale.ROOT);
	}

}
