package dev.veneer.bundle;

import java.util.List;
import java.util.stream.Collectors;

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

	static BundleException because(List<Conflict> conflicts) {
		return new BundleException("The bundle can't be taken over: "
				+ conflicts.stream().map(Conflict::reason).collect(Collectors.joining("; ")));
	}

}
