package dev.veneer.worker;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import dev.veneer.worker.farm.Broker;
import org.apache.qpid.server.SystemLauncher;

/**
 * The broker that the app embeds, in memory, on a port and with a queue of its own. A
 * restart changes the port, as the app's does.
 */
public final class FakeBroker implements AutoCloseable {

	public static final String QUEUE = "veneer.render.cycles";

	private static final String CONFIGURATION = """
			{"name": "broker", "modelVersion": "9.0",
			 "authenticationproviders": [{"name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
			   "users": [{"name": "worker", "type": "managed", "password": "secret"}]}],
			 "ports": [{"name": "AMQP", "port": "%d", "bindingAddress": "127.0.0.1",
			   "authenticationProvider": "plain", "protocols": ["AMQP_0_9_1"],
			   "virtualhostaliases": [{"name": "nameAlias", "type": "nameAlias"}]}],
			 "virtualhostnodes": [{"name": "default", "type": "Memory", "defaultVirtualHostNode": "true",
			   "virtualHostInitialConfiguration": "{\\"type\\": \\"Memory\\"}"}]}
			""";

	private final Path folder;

	private SystemLauncher launcher = new SystemLauncher();

	private int port;

	private FakeBroker(Path folder) {
		this.folder = folder;
	}

	public static FakeBroker start(Path folder) throws Exception {
		FakeBroker broker = new FakeBroker(folder);
		broker.restart();
		return broker;
	}

	public void restart() throws Exception {
		this.launcher.shutdown();
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		Path configuration = Files.writeString(this.folder.resolve("broker.json"), CONFIGURATION.formatted(this.port));
		this.launcher = new SystemLauncher();
		this.launcher.startup(Map.of("type", "Memory", "initialConfigurationLocation", configuration.toUri().toString(),
				"startupLoggedToSystemOut", "false", "qpid.work_dir", this.folder.toString()));
		try (Connection connection = connect(); Channel channel = connection.createChannel()) {
			channel.queueDeclare(QUEUE, true, false, false, Map.of("x-qpid-priorities", 10));
		}
	}

	public Broker address() {
		return new Broker("127.0.0.1", this.port, "worker", "secret", "default");
	}

	public void publish(String message) throws Exception {
		publish(message, MessageProperties.PERSISTENT_BASIC);
	}

	private void publish(String message, AMQP.BasicProperties properties) throws Exception {
		try (Connection connection = connect(); Channel channel = connection.createChannel()) {
			channel.basicPublish("", QUEUE, properties, message.getBytes(StandardCharsets.UTF_8));
		}
	}

	public void publish(long job, int priority) throws Exception {
		publish("{\"job\":" + job + "}", new AMQP.BasicProperties.Builder().priority(priority).build());
	}

	public void publish(long job) throws Exception {
		publish("{\"job\":" + job + "}");
	}

	public long waiting() throws Exception {
		try (Connection connection = connect(); Channel channel = connection.createChannel()) {
			return channel.messageCount(QUEUE);
		}
	}

	private Connection connect() throws Exception {
		ConnectionFactory factory = new ConnectionFactory();
		factory.setHost("127.0.0.1");
		factory.setPort(this.port);
		factory.setUsername("worker");
		factory.setPassword("secret");
		factory.setVirtualHost("default");
		return factory.newConnection();
	}

	@Override
	public void close() {
		this.launcher.shutdown();
	}

}
