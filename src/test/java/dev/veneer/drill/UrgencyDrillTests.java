package dev.veneer.drill;

import java.time.Duration;
import java.util.List;

import dev.veneer.drill.Drill.Claimed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody waits for goes before what nobody waits for, and what nobody wants any
 * more ends at once.
 */
@Tag("long")
class UrgencyDrillTests extends DrillUnderLoad {

	private static final int QUEUED = 10_000;

	@Test
	void beginsAMissBeforeTenThousandThatNobodyWaitsFor() throws Exception {
		this.drill.load.pause();
		List<Long> warm = this.drill.ledger.putWarm(Configurations.insets(QUEUED));
		try {
			assertThat(warm).hasSize(QUEUED);
			Wait.until("all their messages to be sent", Duration.ofMinutes(3),
					() -> this.drill.ledger.count("job where state = 'QUEUED' and published_at is null") == 0);
			long job = this.drill.ask("smoke");
			Wait.until("the picture", Duration.ofSeconds(60), () -> this.drill.ledger.state(job).equals("COMPLETED"));
			// each of the two workers may have begun another one in that moment
			assertThat(this.drill.ledger.begunWhileWaiting(job)).isLessThanOrEqualTo(2);
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
		this.drill.load.cancel(claimed.job());
		Wait.until("its Blender to end", Duration.ofSeconds(2),
				() -> rendering.stream().noneMatch(ProcessHandle::isAlive));
		assertThat(this.drill.ledger.state(claimed.job())).isEqualTo("CANCELED");
		this.drill.claimed(List.of(claimed.worker()));
		this.drill.ledger.withdraw(List.of(claimed.job()));
	}

}
