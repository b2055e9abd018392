package dev.veneer.rendering.amqp;

import java.io.IOException;

import dev.veneer.rendering.job.Route;

import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;

/**
 * Counts what waits in the queues of a broker that was given, for who only looks: it
 * declares nothing and starts no broker. A command takes it without the rest of the app.
 */
@NamedInterface("queues")
@ImportAutoConfiguration(RabbitAutoConfiguration.class)
public class JobQueues {

	private final AmqpAdmin admin;

	private final boolean given;

	JobQueues(AmqpAdmin admin, Environment environment) {
		this.admin = admin;
		this.given = !NoBrokerGiven.isSo(environment);
	}

	/**
	 * Whether there is a broker to ask; the app's own talks to nobody else.
	 */
	public boolean areGiven() {
		return this.given;
	}

	/**
	 * How long the queue of these jobs is.
	 */
	public Depth depth(Route route) throws IOException {
		try {
			QueueInformation queue = this.admin.getQueueInfo(Topology.queue(route));
			return (queue != null) ? new Depth(queue.getMessageCount(), queue.getConsumerCount()) : new Depth(0, 0);
		}
		catch (AmqpException ex) {
			throw new IOException("The broker could not be asked: " + ex.getMessage(), ex);
		}
	}

	/**
	 * How long a queue is.
	 *
	 * @param messages those that wait, without those that a worker holds
	 * @param consumers the workers that listen; each holds one message at most
	 */
	public record Depth(long messages, int consumers) {

	}

}
