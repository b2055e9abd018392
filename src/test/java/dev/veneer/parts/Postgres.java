package dev.veneer.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL with an empty database, as Debian has it.
 */
public final class Postgres extends Part {

	private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

	private static final String USER = "postgres";

	public Postgres() {
		super("postgres", USER);
		run(as(USER, program("initdb"), "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C"));
		start();
		run(as(USER, program("createdb"), "-h", "127.0.0.1", "-p", String.valueOf(this.port), "-U", USER, "veneer"));
	}

	/** Also after a kill. */
	public void start() {
		start(Map.of(), as(USER, program("postgres"), "-D", data(), "-p", String.valueOf(this.port), "-k",
				this.folder.toString(), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=60"));
		pause(500);
	}

	public Map<String, String> settings() {
		return Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + this.port + "/veneer",
				"SPRING_DATASOURCE_USERNAME", USER, "SPRING_DATASOURCE_PASSWORD", "");
	}

	private String data() {
		return this.folder.resolve("data").toString();
	}

	private static String program(String name) {
		try (Stream<Path> versions = Files.list(VERSIONS)) {
			return versions.map((version) -> version.resolve("bin").resolve(name))
				.filter(Files::isExecutable)
				.max(Path::compareTo)
				.orElseThrow()
				.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PostgreSQL is not there; ./check installs it", ex);
		}
	}

}
