package dev.veneer.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command where there is nothing to compare.
 */
class VerifyCommandIntegrationTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	private Path home;

	@Test
	void makesNoDatabaseOfItsOwn() {
		assertThat(verify()).isEqualTo(2);
		assertThat(this.err.toString()).contains("there is no Veneer in this VENEER_HOME yet");
		assertThat(this.home).isEmptyDirectory();
	}

	@Test
	void saysThatTheAppHoldsTheDatabase() throws Exception {
		Process app = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "dev.veneer.account.TokenCommandIntegrationTests$DatabaseHolder",
				this.home.resolve("database/veneer").toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try {
			assertThat(app.getInputStream().read()).isEqualTo('h');
			assertThat(verify()).isEqualTo(2);
			assertThat(this.err.toString()).contains("the running app holds the embedded database; stop it first");
		}
		finally {
			app.destroyForcibly().waitFor();
		}
	}

	private int verify() {
		int status = new VerifyCommand(new PrintStream(this.out), new PrintStream(this.err),
				"--veneer.home=" + this.home)
			.execute();
		assertThat(this.out.toString()).isEmpty();
		return status;
	}

}
