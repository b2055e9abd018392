package dev.veneer.revision;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A value read from slowly changing tables and kept in memory. It asks for the revision
 * at most every quarter of a second, so an edit shows within that time. Whoever edits
 * sees what they have done so far, and alone: it may be taken back.
 *
 * @param <T> the type of the value, immutable
 */
public final class Kept<T> {

	private static final long PATIENCE = Duration.ofMillis(250).toNanos();

	private final Revisions revisions;

	private final String group;

	private final Supplier<T> reader;

	private final ReentrantLock looking = new ReentrantLock();

	private volatile @Nullable Reading<T> last;

	public Kept(Revisions revisions, String group, Supplier<T> reader) {
		this.revisions = revisions;
		this.group = group;
		this.reader = reader;
	}

	public T get() {
		if (this.revisions.isUnderWay(this.group)) {
			return this.reader.get();
		}
		Reading<T> reading = this.last;
		boolean current = reading != null && reading.raisedHere() == this.revisions.raisedHere(this.group);
		if (current && System.nanoTime() - reading.checked() < PATIENCE) {
			return reading.value();
		}
		// while one caller looks, the others go on with what they have
		return (current && this.looking.isLocked()) ? reading.value() : latest();
	}

	/**
	 * The value as it stands now, without patience.
	 */
	public T latest() {
		if (this.revisions.isUnderWay(this.group)) {
			return this.reader.get();
		}
		this.looking.lock();
		try {
			return read().value();
		}
		finally {
			this.looking.unlock();
		}
	}

	private Reading<T> read() {
		long now = System.nanoTime();
		long raisedHere = this.revisions.raisedHere(this.group);
		long revision = this.revisions.of(this.group);
		Reading<T> reading = this.last;
		boolean same = reading != null && reading.revision() == revision;
		Reading<T> fresh = new Reading<>(same ? reading.value() : this.reader.get(), revision, raisedHere, now);
		this.last = fresh;
		return fresh;
	}

	private record Reading<T>(T value, long revision, long raisedHere, long checked) {

	}

}
