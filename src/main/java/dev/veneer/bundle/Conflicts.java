package dev.veneer.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers what can't be taken over, so that whoever made the bundle hears of all of it at
 * once and not of the first alone. What hangs on something that is refused is passed over
 * in silence.
 */
final class Conflicts {

	private final List<Conflict> all = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private final Set<String> refused = new HashSet<>();

	/**
	 * Takes an entry over, or notes why that can't be done.
	 * @param deed refuses by an {@link IllegalArgumentException} or a
	 * {@link BundleException}
	 * @return whether it was done
	 */
	boolean take(String kind, Object id, Runnable deed) {
		try {
			if (!this.seen.add(kind + " " + id)) {
				throw new BundleException(Flaw.TWICE, kind, id);
			}
			deed.run();
			return true;
		}
		catch (OvershadowedException ex) {
			pass(kind, id);
		}
		catch (IllegalArgumentException | BundleException ex) {
			pass(kind, id);
			this.all.add(Conflict.of(kind, id.toString(), ex));
		}
		return false;
	}

	/**
	 * Passes over what hangs on something that is refused.
	 */
	void pass(String kind, Object id) {
		this.refused.add(kind + " " + id);
	}

	/**
	 * Ends the deed that has to do with an entry which is refused.
	 */
	void require(String kind, Object id) {
		if (this.refused.contains(kind + " " + id)) {
			throw new OvershadowedException();
		}
	}

	/**
	 * Notes what no single entry is to blame for.
	 */
	void add(Flaw flaw) {
		this.all.add(Conflict.because(Complaint.of(flaw)));
	}

	List<Conflict> all() {
		return List.copyOf(this.all);
	}

	/**
	 * What it is about is refused for another's sake.
	 */
	private static final class OvershadowedException extends RuntimeException {

	}

}
