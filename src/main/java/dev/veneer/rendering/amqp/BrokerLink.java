package dev.veneer.rendering.amqp;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import dev.veneer.rendering.job.Route;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionListener;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the broker connected and its queues declared, and tells once when it goes and
 * when it is back.
 */
@Component
class BrokerLink implements ConnectionListener {

	private static final Logger log = LoggerFactory.getLogger(BrokerLink.class);

	private final ConnectionFactory connections;

	private final AmqpAdmin admin;

	private final Topology topology;

	private volatile boolean connected = true;

	/** Somebody may have deleted a queue. */
	private volatile boolean doubtful;

	BrokerLink(ConnectionFactory connections, AmqpAdmin admin, Topology topology, MeterRegistry meters) {
		this.connections = connections;
		this.admin = admin;
		this.topology = topology;
		connections.addConnectionListener(this);
		Gauge.builder("veneer.broker.connected", () -> this.connected ? 1 : 0).register(meters);
	}

	/**
	 * Connects as soon as there is a broker, so that workers find their queues.
	 */
	@Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	void connect() {
		try {
			this.connections.createConnection();
			if (this.doubtful) {
				this.doubtful = false;
				this.topology.forget();
				this.admin.initialize();
			}
			this.topology.declare(this.admin);
			noteConnected();
		}
		catch (AmqpException ex) {
			noteLost(ex);
		}
	}

	@Override
	public void onCreate(Connection connection) {
		this.topology.forget();
	}

	/**
	 * Has everything declared again soon.
	 */
	void doubt() {
		this.doubtful = true;
	}

	/**
	 * Sees to it that the route's queue is there.
	 * @throws AmqpException when the broker can't be reached
	 */
	void declare(Route route) {
		this.topology.declare(route, this.admin);
	}

	/** A queue that is not there has no messages. */
	OptionalLong count(Route route) {
		try {
			QueueInformation queue = this.admin.getQueueInfo(Topology.queue(route));
			return OptionalLong.of((queue != null) ? queue.getMessageCount() + queue.getConsumerCount() : 0);
		}
		catch (AmqpException ex) {
			return OptionalLong.empty();
		}
	}

	void noteConnected() {
		if (!this.connected) {
			this.connected = true;
			log.info("The broker is there again");
		}
	}

	void noteLost(AmqpException ex) {
		if (this.connected) {
			this.connected = false;
			log.warn("The broker can't be reached; jobs wait: {}", ex.getMessage());
		}
	}

}
