package dev.veneer.configuration;

/**
 * A text that is not a configuration at all.
 */
public class BadConfigurationException extends IllegalArgumentException {

	private final transient Reason reason;

	BadConfigurationException(Reason reason) {
		super(reason.message());
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

}
