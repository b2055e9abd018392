package dev.veneer.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.veneer.drill.Drill.Claimed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody waits for goes before what nobody waits for, and what nobody wants any
 * more ends at once.
 */
@Tag("long")
class UrgencyDrillTests extends DrillUnderLoad {

	private static final Logger log = LoggerFactory.getLogger(UrgencyDrillTests.class);

	private static final int QUEUED = 10_000;

	@Test
	void beginsAMissBeforeTenThousandThatNobodyWaitsFor() throws Exception {
		this.drill.load.pause();
		List<Long> warm = this.drill.ledger.putWarm(Configurations.insets(QUEUED));
		try {
			assertThat(warm).hasSize(QUEUED);
			Wait.until("all their messages to be sent", Duration.ofMinutes(3),
					() -> this.drill.ledger.count("job where state = 'QUEUED' and published_at is null") == 0);
			Instant asked = Instant.now();
			long job = this.drill.ask("smoke");
			Wait.until("the picture", Duration.ofSeconds(60), () -> this.drill.ledger.state(job).equals("COMPLETED"));
			log.warn("Job {} was done {} ms after it was asked for", job,
					Duration.between(asked, Instant.now()).toMillis());
			// each of the two workers may have begun another one in that moment
			assertThat(this.drill.ledger.begunBetween(asked, job)).isLessThanOrEqualTo(2);
		}
		finally {
			this.drill.ledger.withdraw(warm);
		}
	}

	@Test
	void killsTheBlenderOfAJobThatIsCanceled() throws Exception {
		Claimed claimed = this.drill.claimed("print", List.of("worker-0", "worker-1"));
		Wait.until("Blender to be at it", Duration.ofMinutes(3), () -> this.drill.ledger.progress(claimed.job()) > 0);
		List<ProcessHandle> rendering = this.drill.worker(claimed.worker()).handle().descendants().toList();
		assertThat(rendering).isNotEmpty();
		Instant canceled = Instant.now();
		this.drill.load.cancel(claimed.job());
		try {
			Wait.until("its Blender to end", Duration.ofSeconds(30),
					() -> rendering.stream().noneMatch(UrgencyDrillTests::works));
			Duration taken = Duration.between(canceled, Instant.now());
			log.warn("Blender was gone {} ms after the cancel", taken.toMillis());
			assertThat(this.drill.ledger.state(claimed.job())).isEqualTo("CANCELED");
			assertThat(taken).isLessThan(Duration.ofSeconds(2));
			this.drill.claimed(List.of(claimed.worker()));
		}
		finally {
			this.drill.ledger.withdraw(List.of(claimed.job()));
		}
	}

	/**
	 * One that is dead and not buried works no more; the sandbox leaves that to others.
	 */
	static boolean works(ProcessHandle process) {
		try {
			return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"))
				.lines()
				.noneMatch((line) -> line.matches("State:\\s*[ZX].*"));
		}
		catch (IOException gone) {
			return false;
		}
	}

}
