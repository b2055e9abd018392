package dev.veneer.account;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes tokens on the command line, with a database in a file.
 */
class TokenCommandIntegrationTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final TokenCommand command = new TokenCommand(new PrintStream(this.out), new PrintStream(this.err));

	@TempDir
	private Path home;

	@BeforeEach
	void setHome() {
		System.setProperty("veneer.home", this.home.toString());
	}

	@AfterEach
	void unsetHome() {
		System.clearProperty("veneer.home");
	}

	@Test
	void makesNoDatabaseOfItsOwn() {
		assertThat(this.command.execute("--name=ci", "--scopes=job:read")).isEqualTo(1);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString()).contains("VENEER_HOME");
		assertThat(this.home).isEmptyDirectory();
	}

	@Test
	void entersTheTokenWhileTheAppIsDown() throws Exception {
		open().close();
		assertThat(this.command.execute("--name=ci", "--scopes=render:create,order:write")).isZero();
		TokenSecret secret = new TokenSecret(this.out.toString().strip());
		try (Connection connection = open(); var statement = connection.createStatement()) {
			var row = statement.executeQuery("select name, scopes, hash from api_token");
			assertThat(row.next()).isTrue();
			assertThat(row.getString("name")).isEqualTo("ci");
			assertThat(row.getString("scopes")).isEqualTo("render:create,order:write");
			assertThat(row.getString("hash")).isEqualTo(secret.hash());
			var noted = statement.executeQuery("select actor, kind, changes from audit_entry");
			assertThat(noted.next()).isTrue();
			assertThat(noted.getString("actor")).isEqualTo("Veneer");
			assertThat(noted.getString("kind")).isEqualTo("token");
			assertThat(noted.getString("changes")).contains("ci").doesNotContain(secret.hash(), secret.value());
			var revision = statement.executeQuery("select number from revision where name = 'token'");
			assertThat(revision.next()).isTrue();
			assertThat(revision.getLong(1)).isEqualTo(2);
		}
	}

	@Test
	void leavesTheTokenForTheAppThatHoldsTheDatabase() throws Exception {
		Path foreign = this.home.resolve("database/veneer");
		Process app = holdInAnotherProcess(foreign);
		try {
			assertThat(this.command.execute("--name=ci", "--scopes=job:read")).isZero();
			TokenSecret secret = new TokenSecret(this.out.toString().strip());
			assertThat(new TokenInbox(this.home).letters()).singleElement()
				.satisfies((letter) -> assertThat(letter.hash()).isEqualTo(secret.hash()));
		}
		finally {
			app.destroyForcibly().waitFor();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--name=ci", "--scopes=job:read", "--name=|--scopes=job:read",
			"--name=ci|--scopes=all", "--name=ci|--scopes=job:read|--admin", "--name=a|--name=b|--scopes=job:read" })
	void saysHowItIsCalled(String arguments) {
		String[] all = Stream.of(arguments.split("\\|")).filter((each) -> !each.isEmpty()).toArray(String[]::new);
		assertThat(this.command.execute(all)).isEqualTo(2);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString()).contains("Usage: token --name");
	}

	private Connection open() throws Exception {
		return DriverManager.getConnection(
				"jdbc:h2:file:" + this.home.resolve("database/veneer") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
				"sa", "");
	}

	private static Process holdInAnotherProcess(Path database) throws Exception {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
				DatabaseHolder.class.getName(), database.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		assertThat(process.getInputStream().read()).isEqualTo('h');
		return process;
	}

	/**
	 * Stands in for the running app: holds the database's file until it is killed.
	 */
	public static final class DatabaseHolder {

		private DatabaseHolder() {
		}

		public static void main(String[] args) throws Exception {
			try (Connection held = DriverManager
				.getConnection("jdbc:h2:file:" + args[0] + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "")) {
				System.out.print("holding");
				System.out.flush();
				Thread.sleep(120_000);
				held.isValid(1);
			}
		}

	}

}
