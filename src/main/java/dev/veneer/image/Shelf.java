package dev.veneer.image;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import dev.veneer.image.RenderTable.Change;
import dev.veneer.scene.RenderName;
import org.jspecify.annotations.Nullable;

/**
 * What this instance of the app knows of the pictures of one model at one quality. It
 * asks the database for the generation at most every quarter of a second, or when
 * touched, and then reads only what changed since.
 */
final class Shelf {

	private static final long PATIENCE = Duration.ofMillis(250).toNanos();

	private final RenderTable table;

	private final ShelfName name;

	private final Consumer<List<PictureKey>> onChange;

	private final GrowingList<RenderName> names = new GrowingList<>();

	private boolean namesRead;

	private volatile @Nullable Reading last;

	Shelf(RenderTable table, ShelfName name, Consumer<List<PictureKey>> onChange) {
		this.table = table;
		this.name = name;
		this.onChange = onChange;
	}

	/**
	 * The next reader asks the database.
	 */
	synchronized void touch() {
		Reading reading = this.last;
		if (reading != null) {
			this.last = new Reading(reading.generation(), System.nanoTime() - 2 * PATIENCE);
		}
	}

	/**
	 * Brings it up to date, if that is due, and gives the generation.
	 */
	long refresh() {
		Reading reading = this.last;
		if (reading != null && System.nanoTime() - reading.checked() < PATIENCE) {
			return reading.generation();
		}
		return read();
	}

	synchronized List<RenderName> names() {
		long generation = refresh();
		if (!this.namesRead) {
			this.table.changes(this.name, 0)
				.stream()
				.filter((change) -> change.appeared() <= generation)
				.sorted(Change.BY_APPEARANCE)
				.forEach((change) -> this.names.add(change.key().name()));
			this.namesRead = true;
		}
		return this.names.view();
	}

	private synchronized long read() {
		long now = System.nanoTime();
		Reading before = this.last;
		long generation = this.table.generation(this.name);
		if (before != null && before.generation() != generation) {
			generation = take(this.table.changes(this.name, before.generation()), before.generation());
		}
		this.last = new Reading(generation, now);
		return generation;
	}

	/** More may have been committed since the generation was read. */
	private long take(List<Change> changes, long seen) {
		long latest = seen;
		for (Change change : changes) {
			if (this.namesRead && change.appeared() > seen) {
				this.names.add(change.key().name());
			}
			latest = Math.max(latest, change.changed());
		}
		this.onChange.accept(changes.stream().map(Change::key).toList());
		return latest;
	}

	private record Reading(long generation, long checked) {

	}

}
