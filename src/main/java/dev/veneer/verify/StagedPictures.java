package dev.veneer.verify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.veneer.image.PictureStore;
import dev.veneer.image.PictureStore.Stored;
import dev.veneer.rendering.Ticket;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is staged is there for a claim that still holds. Workers may put pictures into a
 * store hours after they lost the job, and a killed app leaves halves: such is the
 * janitor's work, who comes every hour. What he left twice is a difference.
 */
final class StagedPictures implements Check {

	private static final Duration TWO_ROUNDS = Duration.ofHours(2);

	private final PictureStore store;

	private final JdbcClient jdbc;

	StagedPictures(PictureStore store, JdbcClient jdbc) {
		this.store = store;
		this.jdbc = jdbc;
	}

	@Override
	public void run(Consumer<Suspicion> suspicions) throws IOException {
		Instant old = Instant.now().minus(TWO_ROUNDS);
		this.store.list(PictureStore.INCOMING, (stored) -> {
			if (stored.changed().isBefore(old) && !isOfAnybody(stored)) {
				suspicions.accept(() -> complaint(stored));
			}
		});
	}

	private Optional<String> complaint(Stored stored) throws IOException {
		List<Stored> there = new ArrayList<>();
		this.store.list(stored.key(), there::add);
		return (there.isEmpty() || isOfAnybody(stored)) ? Optional.empty()
				: Optional.of(stored.key() + " is staged since " + stored.changed() + " for no job that could use it");
	}

	private boolean isOfAnybody(Stored stored) {
		return Ticket.ofKey(stored.key())
			.filter((ticket) -> this.jdbc
				.sql("select count(*) from job where id = :id and fence <= :fence and state in ('QUEUED', 'ACTIVE')")
				.param("id", ticket.job().value())
				.param("fence", ticket.fence())
				.query(Long.class)
				.single() > 0)
			.isPresent();
	}

}
