package dev.veneer.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.veneer.image.ImageConfiguration;
import dev.veneer.image.PictureStore;
import dev.veneer.rendering.RenderingSettings;
import dev.veneer.rendering.amqp.JobQueues;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code java -jar veneer.jar verify} prints a line for each difference between database,
 * store and queue, and one that says how much it looked at. It changes nothing and may
 * run beside the app, except where the app holds the embedded database.
 */
public final class VerifyCommand {

	private static final String USAGE = "Usage: verify [--deep]";

	private static final int H2_ALREADY_OPEN = 90020;

	private static final int H2_NOT_FOUND = 90146;

	private final PrintStream out;

	private final PrintStream err;

	private final List<String> settings;

	/**
	 * @param settings more of them than the environment has, such as {@code --name=value}
	 */
	public VerifyCommand(PrintStream out, PrintStream err, String... settings) {
		this.out = out;
		this.err = err;
		this.settings = Stream.concat(Stream.of("--veneer.database.options=;IFEXISTS=TRUE",
				"--spring.datasource.hikari.maximum-pool-size=1", "--spring.datasource.hikari.connection-timeout=5000"),
				Stream.of(settings))
			.toList();
	}

	/**
	 * Runs the command.
	 * @return the exit status: 0 when all agrees, 1 when something differs, 2 when it
	 * could not look
	 */
	public static int run(String... arguments) {
		return new VerifyCommand(System.out, System.err).execute(arguments);
	}

	public int execute(String... arguments) {
		List<String> rest = new ArrayList<>(List.of(arguments));
		boolean deep = rest.remove("--deep");
		if (!rest.isEmpty()) {
			this.err.println("'" + rest.get(0) + "' is not understood");
			this.err.println(USAGE);
			return 2;
		}
		try (ConfigurableApplicationContext context = start()) {
			return compare(context, deep);
		}
		catch (IOException | RuntimeException ex) {
			this.err.println("Nothing could be compared: " + reason(ex));
			return 2;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 2;
		}
	}

	private int compare(ConfigurableApplicationContext context, boolean deep) throws IOException, InterruptedException {
		long started = System.nanoTime();
		JdbcClient jdbc = context.getBean(JdbcClient.class);
		StoredPictures pictures = new StoredPictures(context.getBean(PictureStore.class), new PictureRows(jdbc), deep);
		Environment environment = context.getEnvironment();
		Duration lease = context.getBean(RenderingSettings.class).lease();
		List<String> differences = new Verification(checks(context, jdbc, pictures, lease),
				environment.getProperty("veneer.verify.patience", Duration.class, lease.multipliedBy(2)))
			.run();
		differences.forEach(this.out::println);
		this.out.printf(Locale.ROOT, "%d differences: %d pictures, %d jobs, %d workers looked at in %.1f s%n",
				differences.size(), pictures.count(), count(jdbc, "job"), count(jdbc, "worker"),
				(System.nanoTime() - started) / 1e9);
		return differences.isEmpty() ? 0 : 1;
	}

	private static List<Check> checks(ConfigurableApplicationContext context, JdbcClient jdbc, StoredPictures pictures,
			Duration lease) {
		JobRules rules = new JobRules(jdbc);
		List<Check> checks = new ArrayList<>(
				List.of(pictures, new StagedPictures(context.getBean(PictureStore.class), jdbc), rules.keyUntilTheEnd(),
						rules.attemptsEndWithTheirClaims()));
		// who has the embedded database has stopped the app, so that nobody keeps leases
		if (!context.getEnvironment().getRequiredProperty("spring.datasource.url").startsWith("jdbc:h2:file:")) {
			checks.add(rules.leasesAreKept(lease));
		}
		JobQueues queues = context.getBean(JobQueues.class);
		if (queues.areGiven()) {
			checks.add(rules.dueJobsAreSent());
			checks.add(new QueuedJobs(queues, jdbc));
		}
		return checks;
	}

	private static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Needed.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			// stdout carries the differences and nothing else
			.properties("logging.threshold.console=OFF")
			.run(this.settings.toArray(String[]::new));
	}

	private static String reason(Throwable ex) {
		Throwable cause = ex;
		for (; cause.getCause() != null; cause = cause.getCause()) {
			if (cause instanceof SQLException) {
				break;
			}
		}
		if (cause instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN) {
			return "the running app holds the embedded database; stop it first";
		}
		if (cause instanceof SQLException sql && sql.getErrorCode() == H2_NOT_FOUND) {
			return "there is no Veneer in this VENEER_HOME yet";
		}
		return String.valueOf(cause.getMessage());
	}

	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class })
	@EnableConfigurationProperties(RenderingSettings.class)
	@Import({ ImageConfiguration.class, JobQueues.class })
	static class Needed {

	}

}
