package dev.veneer.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.veneer.journey.Program;
import dev.veneer.verify.VerifyCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A farm under load, and what has to hold after each shaking. All drills of a JVM share
 * one.
 */
final class Drill {

	private static final Logger log = LoggerFactory.getLogger(Drill.class);

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	/** A lease, the sweeper's second, and a place in the queue. */
	static final Duration SLOWEST_MOVE = Duration.ofSeconds(20);

	static final long SEED = Long.getLong("drill.seed", 1);

	final Farm farm;

	final Ledger ledger;

	final Load load;

	private final List<Long> warm;

	private final List<String> configurations;

	private Drill() throws Exception {
		Random random = new Random(SEED);
		this.farm = new Farm();
		this.ledger = new Ledger(this.farm.settings());
		this.configurations = Configurations.shuffled(random);
		this.load = new Load(this.farm, List.copyOf(this.configurations), this.farm.token(), SEED);
		this.warm = this.ledger.putWarm(Configurations.stools(random).subList(0, 60));
	}

	static Drill shared() {
		return Shared.DRILL;
	}

	/**
	 * Has a picture made that nobody asked for yet.
	 * @return its job
	 */
	long ask(String quality) throws Exception {
		this.farm.awaitApps();
		return this.load.accepted(unasked(), quality);
	}

	/** A configuration that nobody asked for yet. */
	String unasked() {
		return this.configurations.remove(this.configurations.size() - 1);
	}

	/**
	 * Waits until one of these workers is in the middle of a job.
	 */
	Claimed claimed(List<String> workers) throws Exception {
		return claimed("preview", workers);
	}

	Claimed claimed(String quality, List<String> workers) throws Exception {
		for (int i = 0; i < 30; i++) {
			long job = ask(quality);
			for (int look = 0; look < 200 && !this.ledger.state(job).equals("COMPLETED"); look++) {
				Optional<String> worker = this.ledger.activeWorker(job).filter(workers::contains);
				if (worker.isPresent()) {
					return new Claimed(job, worker.get());
				}
				TimeUnit.MILLISECONDS.sleep(20);
			}
		}
		throw new AssertionError("None of " + workers + " takes jobs");
	}

	/**
	 * Waits until one of the first two workers is in the middle of a job, and a little
	 * more.
	 */
	int busyWorker(Random random) throws Exception {
		String name = claimed(List.of("worker-0", "worker-1")).worker();
		TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
		return this.farm.workers.indexOf(worker(name));
	}

	/**
	 * Waits until another worker has the job, and then has made the picture.
	 */
	void awaitMove(Claimed claimed, Instant lost) throws Exception {
		Wait.until("another worker for job " + claimed.job(), PATIENCE,
				() -> this.ledger.nextClaim(claimed.job(), lost).isPresent());
		Duration move = Duration.between(lost, this.ledger.nextClaim(claimed.job(), lost).orElseThrow());
		log.warn("Job {} moved from {} after {} ms", claimed.job(), claimed.worker(), move.toMillis());
		assertThat(move).isLessThan(SLOWEST_MOVE);
		Wait.until("the picture", PATIENCE, () -> this.ledger.state(claimed.job()).equals("COMPLETED"));
	}

	Program worker(String name) {
		return this.farm.workers.get(Integer.parseInt(name.substring("worker-".length())));
	}

	/**
	 * Lets the farm finish what it has accepted, and looks at all of it.
	 */
	void settle() throws Exception {
		this.load.pause();
		this.farm.awaitApps();
		Wait.until("all jobs to end", PATIENCE, this.ledger::isIdle);
		assertThat(this.load.complaints).as("answers that nobody should get").isEmpty();
		assertThat(lost()).as("accepted jobs that are gone").isEmpty();
		assertThat(this.ledger.incomplete()).as("jobs that were not completed").isEmpty();
		assertThat(this.ledger.duplicates()).as("pictures rendered twice").isEmpty();
		assertThat(this.ledger.keys()).doesNotHaveDuplicates().containsAll(this.load.keys);
		assertThat(verify()).isEmpty();
		Wait.until("the Blenders of killed workers to end", Duration.ofSeconds(10), () -> orphans().isEmpty());
	}

	/** Those that were promised and that nobody knows. */
	Set<Long> lost() {
		Set<Long> lost = new HashSet<>(this.load.accepted);
		lost.addAll(this.warm);
		this.ledger.ids().forEach(lost::remove);
		return lost;
	}

	/** What {@code verify --deep} has to say, if anything. */
	private String verify() {
		Map<String, String> settings = this.farm.settings();
		System.setProperty("aws.accessKeyId", settings.get("AWS_ACCESS_KEY_ID"));
		System.setProperty("aws.secretAccessKey", settings.get("AWS_SECRET_ACCESS_KEY"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<String> arguments = new ArrayList<>();
		settings.forEach(
				(name, value) -> arguments.add("--" + name.toLowerCase(Locale.ROOT).replace('_', '.') + "=" + value));
		arguments.add("--veneer.image.storage=" + settings.get("VENEER_STORAGE"));
		try (PrintStream print = new PrintStream(out)) {
			int status = new VerifyCommand(print, print, arguments.toArray(String[]::new)).execute("--deep");
			return (status == 0) ? "" : status + " " + out;
		}
	}

	/** Processes that work in a worker's folder, and whose worker is dead. */
	private List<String> orphans() {
		Set<ProcessHandle> family = new HashSet<>();
		this.farm.workers.forEach((worker) -> {
			family.add(worker.handle());
			worker.handle().descendants().forEach(family::add);
		});
		return ProcessHandle.allProcesses()
			.filter((process) -> !family.contains(process))
			.filter((process) -> folder(process).startsWith(this.farm.home) && !isOfAnApp(process))
			.map((process) -> process.pid() + " " + process.info().commandLine().orElse(""))
			.toList();
	}

	private boolean isOfAnApp(ProcessHandle process) {
		return this.farm.apps.stream().anyMatch((app) -> app.handle().equals(process));
	}

	private static Path folder(ProcessHandle process) {
		try {
			return Path.of("/proc", String.valueOf(process.pid()), "cwd").toRealPath();
		}
		catch (IOException ex) {
			return Path.of("/");
		}
	}

	/** A job in the hands of a worker. */
	record Claimed(long job, String worker) {

		String other() {
			return this.worker.equals("worker-0") ? "worker-1" : "worker-0";
		}

	}

	private static final class Shared {

		static final Drill DRILL = make();

		private static Drill make() {
			try {
				return new Drill();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
