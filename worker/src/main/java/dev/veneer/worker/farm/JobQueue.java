package dev.veneer.worker.farm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the broker, giving one job at a time. It never mends itself: when it
 * has ended, the worker registers anew, because the app may have another broker by then.
 */
public final class JobQueue implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(JobQueue.class);

	private final Connection connection;

	private final Channel channel;

	private final Handler handler;

	private final CountDownLatch ended = new CountDownLatch(1);

	private final Object atWork = new Object();

	private final List<String> consumers = new ArrayList<>();

	private final AtomicBoolean closed = new AtomicBoolean();

	private JobQueue(Connection connection, Handler handler) throws IOException {
		this.connection = connection;
		this.handler = handler;
		this.channel = connection.createChannel();
		this.channel.addShutdownListener((cause) -> this.ended.countDown());
	}

	/** Fails with an IOException when the broker or a queue isn't there (yet). */
	public static JobQueue open(Broker broker, List<String> queues, Handler handler) throws IOException {
		Connection connection = connect(broker);
		try {
			JobQueue queue = new JobQueue(connection, handler);
			queue.consume(queues);
			return queue;
		}
		catch (IOException | RuntimeException failure) {
			connection.abort(1000);
			throw failure;
		}
	}

	private static Connection connect(Broker broker) throws IOException {
		ConnectionFactory factory = new ConnectionFactory();
		factory.setHost(broker.host());
		factory.setPort(broker.port());
		factory.setUsername(broker.username());
		factory.setPassword(broker.password());
		factory.setVirtualHost(broker.virtualHost());
		factory.setAutomaticRecoveryEnabled(false);
		factory.setConnectionTimeout(5000);
		factory.setRequestedHeartbeat(10);
		try {
			return factory.newConnection("veneer-worker");
		}
		catch (TimeoutException slow) {
			throw new IOException("The broker at " + broker + " didn't answer in time", slow);
		}
	}

	private void consume(List<String> queues) throws IOException {
		// For the channel, not for each consumer: two queues must not mean two jobs.
		this.channel.basicQos(1, true);
		for (String queue : queues) {
			this.consumers.add(this.channel.basicConsume(queue, false,
					new Deliveries(this.channel, this.handler, this.atWork, this::drain)));
		}
	}

	/** Takes no more jobs; the one at work goes on. */
	public void drain() {
		this.ended.countDown();
	}

	public void awaitEnd() throws InterruptedException {
		this.ended.await();
	}

	/** Waits for nothing: a message that was not acked is given to another worker. */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			this.ended.countDown();
			this.connection.abort(1000);
		}
	}

	/** Comes back when the job at work is done and its message acked. */
	public void awaitIdle() {
		synchronized (this.atWork) {
			log.debug("No message is unanswered");
		}
	}

	/** Stops the deliveries; the channel stays open for the ack of the job at work. */
	public void cancel() {
		for (String consumer : this.consumers) {
			try {
				this.channel.basicCancel(consumer);
			}
			catch (IOException | RuntimeException gone) {
				log.debug("The consumer was gone already", gone);
			}
		}
	}

	/** Does a job to its end, in the thread that calls it. */
	@FunctionalInterface
	public interface Handler {

		Disposition handle(long job, int priority);

	}

	/** What becomes of the message: REQUEUE offers it again, to whoever is free. */
	public enum Disposition {

		ACK, REQUEUE

	}

}
