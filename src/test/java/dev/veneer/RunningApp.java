package dev.veneer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole app on a free port with an empty catalogue and a database in memory. All
 * tests that extend it share one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningApp {

	/** Its {@code VENEER_HOME}. */
	protected static final Path HOME = home();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("veneer.home", HOME::toString);
		registry.add("spring.datasource.url",
				() -> "jdbc:h2:mem:running;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
	}

	private static Path home() {
		try {
			Path home = Files.createTempDirectory("veneer");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
			return home;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path home) {
		try {
			FileSystemUtils.deleteRecursively(home);
		}
		catch (IOException ex) {
			// a folder in /tmp stays
		}
	}

}
