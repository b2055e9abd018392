package dev.veneer.worker;

/** A setting that stops the start; the message says what to do. */
final class SettingsInvalid extends IllegalArgumentException {

	SettingsInvalid(String message) {
		super(message);
	}

}
