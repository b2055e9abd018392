package dev.veneer.rendering.job;

import java.util.Set;

/**
 * Why an attempt failed.
 *
 * @param code stable, such as {@code BLENDER_CRASHED}
 * @param retryable whether another attempt may do better
 * @param message a sentence
 * @param log the tail of what Blender said
 */
public record Failure(String code, boolean retryable, String message, String log) {

	private static final Set<String> OF_THE_MACHINE = Set.of("BLENDER_MISSING", "BLENDER_VERSION_MISSING", "DISK_FULL",
			"STORE_UNREACHABLE");

	/** Where pictures or models are kept is out of order. */
	private static final Set<String> OF_THE_STORE = Set.of("STORE_REFUSED", "FILE_UNAVAILABLE", "NO_PICTURE");

	private static final Set<String> OF_THE_AUTHOR = Set.of("MODEL_BROKEN", "PICTURE_TOO_LARGE", "SCENE_UNKNOWN",
			"MODEL_QUARANTINED");

	private static final int LONGEST_CODE = 40;

	private static final int LONGEST_MESSAGE = 2000;

	private static final int LONGEST_LOG = 16 * 1024;

	public Failure {
		code = head(clean(code), LONGEST_CODE);
		message = head(clean(message), LONGEST_MESSAGE);
		log = tail(clean(log), LONGEST_LOG);
	}

	public static Failure retryable(String code, String message) {
		return new Failure(code, true, message, "");
	}

	public static Failure fatal(String code, String message) {
		return new Failure(code, false, message, "");
	}

	/**
	 * Whether a failure of that code tells of the worker's machine only and not of the
	 * picture.
	 */
	public static boolean isOfTheMachine(String code) {
		return OF_THE_MACHINE.contains(code);
	}

	/**
	 * Whether a failure of that code says something against the picture or its model.
	 */
	public static boolean isOfThePicture(String code) {
		return !OF_THE_MACHINE.contains(code) && !OF_THE_STORE.contains(code);
	}

	/**
	 * Whether a failure of that code says something against the machine on which it
	 * happened, at least when there are more of them.
	 */
	public static boolean isAgainstTheMachine(String code) {
		return !OF_THE_STORE.contains(code) && !OF_THE_AUTHOR.contains(code);
	}

	/** PostgreSQL takes every character but this one. */
	private static String clean(String text) {
		return text.replace("\0", "");
	}

	private static String head(String text, int most) {
		return (text.length() <= most) ? text : text.substring(0, most);
	}

	private static String tail(String text, int most) {
		return (text.length() <= most) ? text : text.substring(text.length() - most);
	}

}
