package dev.veneer.drill;

import java.io.IOException;
import java.util.Map;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

/**
 * The workers' queue, as somebody sees it who got hold of the broker's password.
 */
final class Queue implements AutoCloseable {

	private static final String NAME = "veneer.render.cycles";

	private final Connection connection;

	private final Channel channel;

	Queue(Map<String, String> settings) throws Exception {
		ConnectionFactory factory = new ConnectionFactory();
		factory.setHost(settings.get("SPRING_RABBITMQ_HOST"));
		factory.setPort(Integer.parseInt(settings.get("SPRING_RABBITMQ_PORT")));
		factory.setUsername(settings.get("SPRING_RABBITMQ_USERNAME"));
		factory.setPassword(settings.get("SPRING_RABBITMQ_PASSWORD"));
		this.connection = factory.newConnection();
		this.channel = this.connection.createChannel();
	}

	void publish(byte[] message) throws IOException {
		this.channel.basicPublish("", NAME, null, message);
	}

	long length() throws IOException {
		return this.channel.messageCount(NAME);
	}

	@Override
	public void close() throws IOException {
		this.connection.close();
	}

}
