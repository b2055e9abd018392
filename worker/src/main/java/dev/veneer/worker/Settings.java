package dev.veneer.worker;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.veneer.worker.blender.Program;
import dev.veneer.worker.farm.Broker;
import dev.veneer.worker.farm.TokenSource;

/**
 * Everything an operator can say, from the environment alone:
 *
 * <pre>
 * VENEER_URL                http://127.0.0.1:8080
 * VENEER_WORKER_TOKEN       required, or VENEER_WORKER_TOKEN_FILE (may appear later)
 * SPRING_RABBITMQ_HOST      absent: the app says at registration where the broker is
 *   _PORT 5672, _USERNAME guest, _PASSWORD guest, _VIRTUAL_HOST /
 * BLENDER                   blender: the default one, on the PATH or with its folder
 * VENEER_BLENDERS           none: others by version, 4.2=/opt/blender-4.2/blender;5.0=/opt/...
 * BLENDER_SCRIPTS           blender-scripts beside the working directory or the jar
 * WORK_DIR                  ./data/worker
 * VENEER_ENGINE             AUTO | CYCLES | EEVEE
 * VENEER_WORKER_NAME        the host's name
 * VENEER_SANDBOX            AUTO: bubblewrap where it works | REQUIRED | OFF
 * VENEER_RENDER_TIMEOUT     1800 (seconds)
 * VENEER_MEMORY_MB          85 % of the machine's: what Blender may take
 * VENEER_CACHE_MB           4096
 * </pre>
 */
record Settings(URI url, TokenSource token, Optional<Broker> broker, List<Program> blenders, Path scripts, Path workDir,
		EngineChoice engine, SandboxChoice sandbox, String name, Duration renderTimeout, long memoryMegabytes,
		long cacheBytes) {

	private static final Pattern BLENDER = Pattern.compile("([1-9][0-9]*\\.[0-9]+(?:\\.[0-9]+)?)=(\\S.*)");

	/** CYCLES and EEVEE are the operator's word; AUTO looks for a real GPU. */
	enum EngineChoice {

		AUTO, CYCLES, EEVEE

	}

	/** AUTO prefers a sandbox, REQUIRED doesn't start without. */
	enum SandboxChoice {

		AUTO, REQUIRED, OFF

	}

	/** Candidates are the folders in which blender-scripts is looked for. */
	static Settings from(Map<String, String> environment, Path... candidates) {
		Environment env = new Environment(environment);
		return new Settings(url(env), token(env), broker(env), blenders(env), scripts(env, candidates),
				Path.of(env.get("WORK_DIR", "data/worker")).toAbsolutePath().normalize(),
				choice(env, EngineChoice.class, "VENEER_ENGINE"), choice(env, SandboxChoice.class, "VENEER_SANDBOX"),
				name(env), Duration.ofSeconds(env.number("VENEER_RENDER_TIMEOUT", 1800, 1, 86400)),
				env.number("VENEER_MEMORY_MB", Machine.memoryMegabytes() * 85 / 100, 1, 1 << 24),
				env.number("VENEER_CACHE_MB", 4096, 1, 1 << 24) << 20);
	}

	private static URI url(Environment env) {
		String url = env.get("VENEER_URL", "http://127.0.0.1:8080");
		if (!url.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
			throw new SettingsInvalid("VENEER_URL is '" + url + "', it must look like http://host:8080");
		}
		try {
			return new URI(url).parseServerAuthority();
		}
		catch (URISyntaxException ex) {
			throw new SettingsInvalid("VENEER_URL is '" + url + "', it must look like http://host:8080");
		}
	}

	private static TokenSource token(Environment env) {
		String token = env.get("VENEER_WORKER_TOKEN", "");
		String file = env.get("VENEER_WORKER_TOKEN_FILE", "");
		if (token.isEmpty() == file.isEmpty()) {
			throw new SettingsInvalid("Set one of VENEER_WORKER_TOKEN and VENEER_WORKER_TOKEN_FILE"
					+ " to the app's worker token: it lies in the file worker-token of its VENEER_HOME");
		}
		if (!token.matches("[\\x21-\\x7e]*")) {
			throw new SettingsInvalid("VENEER_WORKER_TOKEN holds a blank or a character that no token has");
		}
		return token.isEmpty() ? TokenSource.in(Path.of(file)) : TokenSource.of(token);
	}

	private static Optional<Broker> broker(Environment env) {
		String host = env.get("SPRING_RABBITMQ_HOST", "");
		if (host.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Broker(host, (int) env.number("SPRING_RABBITMQ_PORT", 5672, 1, 65535),
				env.get("SPRING_RABBITMQ_USERNAME", "guest"), env.get("SPRING_RABBITMQ_PASSWORD", "guest"),
				env.get("SPRING_RABBITMQ_VIRTUAL_HOST", "/")));
	}

	private static Path scripts(Environment env, Path... candidates) {
		String said = env.get("BLENDER_SCRIPTS", "");
		Stream<Path> folders = said.isEmpty()
				? Arrays.stream(candidates).map((folder) -> folder.resolve("blender-scripts"))
				: Stream.of(Path.of(said));
		return folders.map((folder) -> folder.toAbsolutePath().normalize())
			.filter((folder) -> Files.isRegularFile(folder.resolve("serve.py")))
			.findFirst()
			.orElseThrow(() -> new SettingsInvalid(
					"There is no blender-scripts folder with a serve.py; say in BLENDER_SCRIPTS where it is"
							+ (said.isEmpty() ? "" : ", '" + said + "' is none")));
	}

	/** The default one first. */
	private static List<Program> blenders(Environment env) {
		List<Program> blenders = new ArrayList<>(List.of(new Program(env.get("BLENDER", "blender"), "")));
		for (String one : env.get("VENEER_BLENDERS", "").split(";")) {
			if (!one.isBlank()) {
				Program blender = blender(one.strip());
				if (blenders.stream().anyMatch((other) -> other.version().equals(blender.version()))) {
					throw new SettingsInvalid("VENEER_BLENDERS names Blender " + blender.version() + " twice");
				}
				blenders.add(blender);
			}
		}
		return List.copyOf(blenders);
	}

	private static Program blender(String one) {
		Matcher parts = BLENDER.matcher(one);
		if (!parts.matches()) {
			throw new SettingsInvalid("VENEER_BLENDERS has '" + one + "', where it must be a version and a program,"
					+ " such as 4.2=/opt/blender-4.2/blender;5.0=/opt/blender-5.0/blender");
		}
		return new Program(parts.group(2), parts.group(1));
	}

	private static <E extends Enum<E>> E choice(Environment env, Class<E> type, String name) {
		List<E> choices = List.of(type.getEnumConstants());
		String value = env.get(name, "AUTO");
		return choices.stream()
			.filter((choice) -> choice.name().equals(value))
			.findFirst()
			.orElseThrow(() -> new SettingsInvalid(name + " is '" + value + "', it must be one of " + choices));
	}

	private static String name(Environment env) {
		String name = env.get("VENEER_WORKER_NAME", HostName.get());
		if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
			throw new SettingsInvalid("The worker's name is '" + name + "', it must be up to 63 letters, digits,"
					+ " dots, dashes and underscores; say another in VENEER_WORKER_NAME");
		}
		return name;
	}

}
