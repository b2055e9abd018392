package dev.veneer.bundle;

import org.jspecify.annotations.Nullable;

/**
 * Why something of a bundle can't be taken over.
 *
 * @param kind what it is, as the audit says, or {@code bundle}
 * @param id what it is known by among its kind, empty for the bundle as a whole
 * @param reason a sentence in English
 * @param complaint the same for those who read another language, where it is known
 */
public record Conflict(String kind, String id, String reason, @Nullable Complaint complaint) {

	static Conflict because(Complaint complaint) {
		return new Conflict("bundle", "", complaint.toString(), complaint);
	}

	/**
	 * With an entry, for a reason that may be the bundle's or the domain's.
	 */
	static Conflict of(String kind, String id, RuntimeException ex) {
		Complaint complaint = (ex instanceof BundleException bundle && bundle.conflicts().size() == 1)
				? bundle.conflicts().get(0).complaint() : null;
		return new Conflict(kind, id, String.valueOf(ex.getMessage()), complaint);
	}

}
