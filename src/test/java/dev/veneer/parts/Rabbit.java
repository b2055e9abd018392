package dev.veneer.parts;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A RabbitMQ of one node, as Debian has it, with an epmd of its own.
 */
public final class Rabbit extends Part {

	private static final String USER = "rabbitmq";

	private final int distribution = freePort();

	private final int epmd = freePort();

	public Rabbit() {
		super("rabbit", USER);
		start();
	}

	/** Also after a kill. */
	public void start() {
		start(environment(), as(USER, "/usr/lib/rabbitmq/bin/rabbitmq-server"));
	}

	/** Deletes everything that it knows, while it is down. */
	public void forget() {
		run("rm", "-rf", this.folder.resolve("data").toString());
	}

	public Map<String, String> settings() {
		return Map.of("SPRING_RABBITMQ_HOST", "127.0.0.1", "SPRING_RABBITMQ_PORT", String.valueOf(this.port),
				"SPRING_RABBITMQ_USERNAME", "guest", "SPRING_RABBITMQ_PASSWORD", "guest");
	}

	private Map<String, String> environment() {
		Map<String, String> environment = new HashMap<>();
		environment.put("RABBITMQ_NODENAME", "veneer" + this.port + "@localhost");
		environment.put("RABBITMQ_NODE_PORT", String.valueOf(this.port));
		environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
		environment.put("RABBITMQ_DIST_PORT", String.valueOf(this.distribution));
		environment.put("RABBITMQ_CONF_ENV_FILE", "/dev/null");
		environment.put("RABBITMQ_CONFIG_FILE", this.folder.resolve("none").toString());
		environment.put("RABBITMQ_MNESIA_BASE", this.folder.resolve("data").toString());
		environment.put("RABBITMQ_LOG_BASE", this.folder.resolve("log").toString());
		environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", this.folder.resolve("plugins").toString());
		environment.put("ERL_EPMD_PORT", String.valueOf(this.epmd));
		environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
		environment.put("HOME", this.folder.toString());
		environment.put("LANG", "C.UTF-8");
		return environment;
	}

	@Override
	void close() {
		super.close();
		try {
			ProcessBuilder epmd = new ProcessBuilder("epmd", "-kill");
			epmd.environment().put("ERL_EPMD_PORT", String.valueOf(this.epmd));
			epmd.start().waitFor();
		}
		catch (IOException | InterruptedException ex) {
			// it was gone already
		}
	}

}
