package dev.veneer.preparation.farm;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a worker may bring.
 */
enum FileSort {

	MODEL("model\\.blend", 1L << 30), OVERVIEW("overview\\.(webp|png)", 8L << 20),
	OBJECT("object-(0|[1-9][0-9]{0,4})\\.(webp|png)", 8L << 20);

	private final Pattern name;

	private final long mostBytes;

	FileSort(String name, long mostBytes) {
		this.name = Pattern.compile(name);
		this.mostBytes = mostBytes;
	}

	/**
	 * Nothing for a name that no file may have.
	 */
	static Optional<FileSort> ofName(String name) {
		return Stream.of(values()).filter((sort) -> sort.name.matcher(name).matches()).findFirst();
	}

	static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

	long mostBytes() {
		return this.mostBytes;
	}

}
