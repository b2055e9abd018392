package dev.veneer.account;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.veneer.audit.Actors;
import dev.veneer.audit.Audit;
import dev.veneer.revision.Revisions;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * {@code java -jar veneer.jar token --name=ci --scopes=render:create,order:write} prints
 * a new token and ends. It starts nothing but the database. When the running app holds
 * the embedded one, it leaves the token in the app's {@link TokenInbox}.
 */
public final class TokenCommand {

	private static final String USAGE = "Usage: token --name=<name> --scopes=<scope>,<scope>...";

	private static final int H2_ALREADY_OPEN = 90020;

	private static final int H2_NOT_FOUND = 90146;

	private final PrintStream out;

	private final PrintStream err;

	TokenCommand(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs the command.
	 * @return the exit status: 0, 1 when there is no database, 2 when it is called
	 * wrongly
	 */
	public static int run(String... arguments) {
		return new TokenCommand(System.out, System.err).execute(arguments);
	}

	int execute(String... arguments) {
		String name;
		Set<Scope> scopes;
		try {
			name = ApiToken.checkedName(option("--name=", arguments));
			scopes = Scope.parseAll(option("--scopes=", arguments));
			refuseRest(arguments);
		}
		catch (IllegalArgumentException ex) {
			this.err.println(ex.getMessage());
			this.err.println(USAGE);
			return 2;
		}
		try {
			this.out.println(make(name, scopes).value());
			return 0;
		}
		catch (RuntimeException ex) {
			if (!isCausedBy(ex, H2_NOT_FOUND)) {
				throw ex;
			}
			this.err
				.println("There is no Veneer in this VENEER_HOME yet: start it once, or set VENEER_HOME to its folder");
			return 1;
		}
	}

	private static TokenSecret make(String name, Set<Scope> scopes) {
		TokenSecret secret = TokenSecret.random();
		try (ConfigurableApplicationContext context = start(DatabaseOnly.class)) {
			context.getBean(TokenEditor.class).add(name, secret.hash(), scopes, TokenBudget.UNLIMITED);
		}
		catch (RuntimeException ex) {
			if (!isCausedBy(ex, H2_ALREADY_OPEN)) {
				throw ex;
			}
			try (ConfigurableApplicationContext context = start(Nothing.class)) {
				String home = context.getEnvironment().getRequiredProperty("veneer.account.home");
				new TokenInbox(Path.of(home)).leave(name, secret.hash(), scopes, Instant.now());
			}
		}
		return secret;
	}

	private static ConfigurableApplicationContext start(Class<?> configuration) {
		return new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			// stdout carries the token and nothing else
			.properties("logging.threshold.console=OFF")
			.run("--spring.datasource.type=" + SimpleDriverDataSource.class.getName(),
					"--veneer.database.options=;IFEXISTS=TRUE");
	}

	private static boolean isCausedBy(Throwable ex, int code) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getErrorCode() == code) {
				return true;
			}
		}
		return false;
	}

	private static String option(String prefix, String... arguments) {
		List<String> values = Arrays.stream(arguments).filter((argument) -> argument.startsWith(prefix)).toList();
		if (values.size() != 1) {
			throw new IllegalArgumentException("Exactly one " + prefix + "... is needed");
		}
		return values.get(0).substring(prefix.length());
	}

	private static void refuseRest(String... arguments) {
		for (String argument : arguments) {
			if (!argument.startsWith("--name=") && !argument.startsWith("--scopes=")) {
				throw new IllegalArgumentException("'" + argument + "' is not understood");
			}
		}
	}

	/**
	 * The editor of tokens and what it needs. What it does is done by nobody who has
	 * signed in. It is not annotated as a configuration: the app, which scans for those,
	 * has all that already.
	 */
	@EnableTransactionManagement
	@Import({ TokenEditor.class, TokenRows.class, Audit.class, Revisions.class })
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class })
	static class DatabaseOnly {

		@Bean
		Actors actors() {
			return () -> Actors.NOBODY;
		}

		@Bean
		Clock accountClock() {
			return Clock.systemUTC();
		}

		@Bean
		JsonMapper json() {
			return JsonMapper.shared();
		}

	}

	static class Nothing {

	}

}
