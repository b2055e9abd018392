package dev.veneer.bundle;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A bundle that can't be read in. The message says where and what; nothing of the bundle
 * has been taken over.
 */
public class BundleException extends RuntimeException {

	private final transient List<Conflict> conflicts;

	BundleException(Flaw flaw, Object... facts) {
		this(Complaint.of(flaw, facts), null);
	}

	BundleException(Complaint complaint, @Nullable Throwable cause) {
		super(complaint.toString(), cause);
		this.conflicts = List.of(Conflict.because(complaint));
	}

	BundleException(String message) {
		super(message);
		this.conflicts = List.of(new Conflict("bundle", "", message, null));
	}

	private BundleException(String message, List<Conflict> conflicts) {
		super(message);
		this.conflicts = List.copyOf(conflicts);
	}

	static BundleException because(List<Conflict> conflicts) {
		return new BundleException("The bundle can't be taken over: "
				+ conflicts.stream().map(Conflict::reason).collect(Collectors.joining("; ")), conflicts);
	}

	/**
	 * All that is wrong with it.
	 */
	public List<Conflict> conflicts() {
		return this.conflicts;
	}

}
