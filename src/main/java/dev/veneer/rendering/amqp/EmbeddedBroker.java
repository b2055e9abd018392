package dev.veneer.rendering.amqp;

import java.net.URL;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.port.AmqpPort;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.amqp.autoconfigure.RabbitConnectionDetails;

/**
 * A broker in this program, for loopback only, with a password that nobody knows. It
 * forgets everything when it stops; the jobs' rows don't.
 */
final class EmbeddedBroker implements RabbitConnectionDetails, AutoCloseable {

	private static final String USERNAME = "veneer";

	private static final String VIRTUAL_HOST = "default";

	private final String password;

	private final int port;

	private final SystemLauncher launcher;

	EmbeddedBroker() {
		this(0, draw());
	}

	/** On a given port, or on any when it is 0. */
	EmbeddedBroker(int port, String password) {
		this.password = password;
		Started started = new Started();
		this.launcher = new SystemLauncher(started);
		try {
			this.launcher.startup(settings(port));
		}
		catch (Exception ex) {
			throw new IllegalStateException("The embedded broker did not start", ex);
		}
		this.port = started.port();
	}

	@Override
	public List<Address> getAddresses() {
		return List.of(new Address("127.0.0.1", this.port));
	}

	@Override
	public String getUsername() {
		return USERNAME;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	@Override
	public String getVirtualHost() {
		return VIRTUAL_HOST;
	}

	@Override
	public void close() {
		this.launcher.shutdown();
	}

	private Map<String, Object> settings(int port) {
		URL configuration = Objects.requireNonNull(EmbeddedBroker.class.getResource("embedded-broker.json"));
		return Map.of("type", "Memory", "initialConfigurationLocation", configuration.toExternalForm(),
				"startupLoggedToSystemOut", false, "context", Map.of("veneer.port", Integer.toString(port),
						"veneer.username", USERNAME, "veneer.password", this.password));
	}

	private static String draw() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/**
	 * Remembers the port, which the system chose.
	 */
	private static final class Started extends SystemLauncherListener.DefaultSystemLauncherListener {

		private @Nullable SystemConfig<?> system;

		@Override
		public void onContainerResolve(SystemConfig<?> system) {
			this.system = system;
		}

		@Override
		public void errorOnStartup(RuntimeException ex) {
			throw new IllegalStateException("The embedded broker did not start", ex);
		}

		int port() {
			Broker<?> broker = (Broker<?>) Objects.requireNonNull(this.system).getContainer();
			return broker.getPorts()
				.stream()
				.filter(AmqpPort.class::isInstance)
				.map(AmqpPort.class::cast)
				.findFirst()
				.orElseThrow()
				.getBoundPort();
		}

	}

}
