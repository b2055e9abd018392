package dev.veneer.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.veneer.drill.Victim.Mending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills, mends, and notes how long the farm took to go on.
 */
final class Tally {

	private static final Logger log = LoggerFactory.getLogger(Tally.class);

	private static final Duration PATIENCE = Duration.ofSeconds(300);

	private final Map<String, List<Duration>> recoveries = new TreeMap<>();

	private final List<Duration> moves = new ArrayList<>();

	private int kills;

	int kills() {
		return this.kills;
	}

	void shake(Drill drill, Set<Victim> victims, Random random) throws Exception {
		String names = victims.stream().map(Victim::toString).collect(Collectors.joining(" + "));
		boolean workerAlone = victims.equals(Set.of(Victim.WORKER));
		int which = workerAlone ? drill.busyWorker(random) : random.nextInt(2);
		Instant killed = Instant.now();
		List<Mending> mendings = new ArrayList<>();
		for (Victim victim : victims) {
			mendings.add(victim.kill(drill.farm, which));
		}
		this.kills += victims.size();
		TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(1500));
		// a database before an app that needs it
		for (int i = mendings.size() - 1; i >= 0; i--) {
			mendings.get(i).mend();
		}
		Wait.until("a picture after the kill of " + names, PATIENCE,
				() -> drill.ledger.firstCompletedAfter(killed).isPresent());
		Duration recovery = drill.ledger.firstCompletedAfter(killed).orElseThrow();
		this.recoveries.computeIfAbsent(names, (first) -> new ArrayList<>()).add(recovery);
		if (workerAlone) {
			// nothing else is killed until its job has moved
			Wait.until("the killed worker's job to move", PATIENCE, () -> drill.ledger.heldSince(killed) == 0);
			this.moves.addAll(drill.ledger.movesAfter(killed));
		}
		log.warn("Killed {}: the next picture came after {} ms", names, recovery.toMillis());
	}

	/**
	 * How long it took until the job of a worker that was killed alone was with another.
	 */
	List<Duration> moves() {
		return this.moves;
	}

	/**
	 * Writes what there is to tell, as Markdown.
	 */
	void write(Drill drill) throws IOException {
		List<String> lines = new ArrayList<>(List.of("| killed | times | slowest recovery |", "|---|--:|--:|"));
		this.recoveries
			.forEach((names, all) -> lines.add("| %s | %d | %s |".formatted(names, all.size(), slowest(all))));
		lines.addAll(List.of("", "| | |", "|---|--:|", "| kills | " + this.kills + " |",
				"| jobs accepted | " + drill.ledger.count("job") + " |", "| lost | " + drill.lost().size() + " |",
				"| rendered twice | " + drill.ledger.duplicates().size() + " |",
				"| pictures handed out | " + drill.load.answers + " |",
				"| slowest recovery | " + slowest(this.recoveries.values().stream().flatMap(List::stream).toList())
						+ " |",
				"| leases that moved to another worker | " + this.moves.size() + " |",
				"| slowest of these moves | " + slowest(this.moves) + " |"));
		Path report = Path.of("target/drills/kills.md");
		Files.createDirectories(report.getParent());
		Files.write(report, lines);
	}

	private static String slowest(List<Duration> all) {
		return all.stream()
			.max(Comparator.naturalOrder())
			.map((slowest) -> String.format(Locale.ROOT, "%.1f s", slowest.toMillis() / 1000.0))
			.orElse("-");
	}

}
