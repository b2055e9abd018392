package dev.veneer.drill;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bulk orders on a farm that also does other things, and that is killed meanwhile.
 */
class OrderDrillTests {

	private static final Logger log = LoggerFactory.getLogger(OrderDrillTests.class);

	private static final Duration PATIENCE = Duration.ofMinutes(6);

	private final Drill drill = Drill.shared();

	private final Ordering ordering = new Ordering(this.drill.farm, this.drill.load.token);

	@BeforeEach
	void beAlone() throws Exception {
		this.drill.load.pause();
		this.drill.farm.awaitApps();
		Wait.until("all jobs to end", PATIENCE, this.drill.ledger::isIdle);
	}

	@AfterEach
	void settle() throws Exception {
		this.drill.settle();
	}

	@Test
	void finishesAnOrderByItselfWhateverIsKilled() throws Exception {
		long order = this.ordering.order("""
				{"product": 2, "styles": ["plain"], "parts": {"Frame": [511, 512], "Slats": {"patterns": ["oak"]},
				"Pads": [231, 232, 233], "Bolsters": [241, 242]}, "qualities": ["smoke"]}""");
		int all = this.ordering.lines(order, "all");
		assertThat(all).isGreaterThan(30);
		awaitReady(order, all / 4);
		// whichever has the turn: the order's program asks the first
		killApp(1);
		killApp(0);
		awaitReady(order, all / 2);
		this.drill.farm.workers.get(1).kill();
		this.drill.farm.workers.get(1).start();
		Wait.until("the order", PATIENCE, () -> this.ordering.state(order).equals("COMPLETED"));
		assertThat(this.ordering.lines(order, "ready")).isEqualTo(all);
		Map<String, byte[]> files = this.ordering.zip(order);
		assertThat(files.remove("manifest.csv")).isNotNull();
		assertThat(files.keySet()).isEqualTo(names(order)).hasSize(all);
		for (byte[] picture : files.values()) {
			assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(64);
		}
	}

	@Test
	@Tag("long")
	void beginsACustomersMissWithinOneRender() throws Exception {
		long order = this.ordering
			.order("""
					{"product": 2, "styles": ["plain"], "parts": {"Frame": [501, 502, 503, 504], "Pads": {"patterns": ["mode"]},
					"Bolsters": {"patterns": ["mode"]}}, "qualities": ["preview"]}""");
		assertThat(this.ordering.lines(order, "all")).isGreaterThanOrEqualTo(1000);
		try {
			awaitReady(order, 4);
			Instant asked = Instant.now();
			long job = this.drill.ask("smoke");
			Wait.until("the picture", PATIENCE, () -> this.drill.ledger.state(job).equals("COMPLETED"));
			log.warn("Beside an order of {}, job {} was done {} ms after it was asked for",
					this.ordering.lines(order, "all"), job, Duration.between(asked, Instant.now()).toMillis());
			// each of the two workers may have begun another one in that moment
			assertThat(this.drill.ledger.begunBetween(asked, job)).isLessThanOrEqualTo(2);
		}
		finally {
			cancel(order);
		}
	}

	@Test
	@Tag("long")
	void cancelEndsWhatRunsAtOnce() throws Exception {
		long order = this.ordering
			.order("""
					{"product": 2, "styles": ["plain"], "parts": {"Frame": [501, 502, 503, 504], "Pads": {"patterns": ["meld"]},
					"Bolsters": {"patterns": ["meld"]}}, "qualities": ["print"]}""");
		Wait.until("both workers to be at it", PATIENCE,
				() -> this.drill.ledger.count("job where state = 'ACTIVE' and progress > 0") == 2);
		Set<ProcessHandle> rendering = this.drill.farm.workers.stream()
			.flatMap((worker) -> worker.handle().descendants())
			.collect(Collectors.toSet());
		assertThat(rendering).isNotEmpty();
		Instant canceled = Instant.now();
		cancel(order);
		Wait.until("their Blenders to end", PATIENCE, () -> rendering.stream().noneMatch(UrgencyDrillTests::works));
		Duration taken = Duration.between(canceled, Instant.now());
		log.warn("All Blenders of the order were gone {} ms after its cancel", taken.toMillis());
		assertThat(taken).isLessThan(Duration.ofSeconds(2));
	}

	private void killApp(int app) throws Exception {
		this.drill.farm.apps.get(app).kill();
		this.drill.farm.beginApp(app);
		this.drill.farm.awaitApps();
	}

	/**
	 * The order leaves no job behind; those that it ended are taken from the drill's
	 * account.
	 */
	private void cancel(long order) throws Exception {
		this.ordering.cancel(order);
		assertThat(this.drill.ledger.count("job where state in ('QUEUED', 'ACTIVE') and priority = 'ORDER'")).isZero();
		this.drill.ledger.withdraw(this.drill.ledger.jobs(order));
	}

	private void awaitReady(long order, int pictures) throws Exception {
		Wait.until(pictures + " pictures", PATIENCE, () -> this.ordering.lines(order, "ready") >= pictures);
	}

	private Set<String> names(long order) {
		return Set.copyOf(this.drill.ledger.ordered(order));
	}

}
