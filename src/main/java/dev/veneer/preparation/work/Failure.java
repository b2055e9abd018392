package dev.veneer.preparation.work;

/**
 * Why an attempt failed.
 *
 * @param code stable, such as {@code MODEL_BROKEN}
 * @param retryable whether another attempt may do better
 * @param message a sentence
 * @param log the tail of what Blender said
 */
public record Failure(String code, boolean retryable, String message, String log) {

	private static final int LONGEST_MESSAGE = 2000;

	private static final int LONGEST_LOG = 16 * 1024;

	public Failure {
		message = clean(message);
		message = message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
		log = clean(log);
		log = log.substring(Math.max(0, log.length() - LONGEST_LOG));
	}

	/** PostgreSQL takes every character but this one. */
	private static String clean(String text) {
		return text.replace("\0", "");
	}

}
