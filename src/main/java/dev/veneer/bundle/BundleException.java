package dev.veneer.bundle;

/**
 * A bundle that can't be read in. The message says where and what; nothing of the bundle
 * has been taken over.
 */
public class BundleException extends RuntimeException {

	BundleException(String message) {
		super(message);
	}

	BundleException(String message, Throwable cause) {
		super(message, cause);
	}

}
