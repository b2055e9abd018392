package dev.veneer.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.veneer.image.PictureKey;
import dev.veneer.image.PictureStore;
import dev.veneer.scene.RenderName;
import dev.veneer.verify.PictureRows.Row;

/**
 * Each picture has one row and one file, and they agree. Goes through the store first,
 * and then through the rows for those whose file it did not meet. Of what it met it keeps
 * a number each, and no names.
 */
final class StoredPictures implements Check {

	private static final int AT_ONCE = 500;

	private final PictureStore store;

	private final PictureRows rows;

	private final PictureBytes bytes;

	private final boolean deep;

	private final Set<Long> met = new HashSet<>();

	private long count;

	StoredPictures(PictureStore store, PictureRows rows, boolean deep) {
		this.store = store;
		this.rows = rows;
		this.bytes = new PictureBytes(store, rows, deep);
		this.deep = deep;
	}

	/**
	 * How many rows there were.
	 */
	long count() {
		return this.count;
	}

	@Override
	public void run(Consumer<Suspicion> suspicions) throws IOException {
		this.rows.doubles().forEach((name) -> suspicions.accept(() -> Optional.of(name + " has more than one row")));
		List<File> batch = new ArrayList<>();
		this.store.list("", (stored) -> {
			Optional<PictureKey> key = PictureKey.parse(stored.key());
			if (key.isPresent()) {
				this.met.add(digest(key.get()));
				batch.add(new File(key.get(), stored.bytes()));
			}
			else if (!stored.key().startsWith(PictureStore.INCOMING)) {
				suspicions.accept(() -> Optional.of(stored.key() + " is stored and is no picture's key"));
			}
			if (batch.size() == AT_ONCE) {
				compare(batch, suspicions);
				batch.clear();
			}
		});
		compare(batch, suspicions);
		findMissing(suspicions);
	}

	private void compare(List<File> batch, Consumer<Suspicion> suspicions) throws IOException {
		Map<String, List<File>> byQuality = batch.stream().collect(Collectors.groupingBy((file) -> file.key.quality()));
		for (Map.Entry<String, List<File>> entry : byQuality.entrySet()) {
			Map<RenderName, Row> found = this.rows.find(entry.getKey(),
					entry.getValue().stream().map((file) -> file.key.name()).toList());
			for (File file : entry.getValue()) {
				if (!file.agrees(found.get(file.key.name()))
						|| (this.deep && this.bytes.complaint(file.key).isPresent())) {
					suspicions.accept(suspicion(file.key));
				}
			}
		}
	}

	private void findMissing(Consumer<Suspicion> suspicions) {
		List<Row> next = this.rows.after("", "", AT_ONCE);
		while (!next.isEmpty()) {
			next.stream()
				.map(Row::key)
				.filter((key) -> !this.met.contains(digest(key)))
				.forEach((key) -> suspicions.accept(suspicion(key)));
			this.count += next.size();
			PictureKey last = next.get(next.size() - 1).key();
			next = this.rows.after(last.quality(), last.name().value(), AT_ONCE);
		}
	}

	private Suspicion suspicion(PictureKey key) {
		return () -> this.bytes.complaint(key).map((complaint) -> key + " " + complaint);
	}

	private static long digest(PictureKey key) {
		return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
	}

	private record File(PictureKey key, long bytes) {

		boolean agrees(Row row) {
			return row != null && row.key().equals(this.key) && row.bytes() == this.bytes;
		}

	}

}
