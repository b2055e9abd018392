package dev.veneer.worker.farm;

import java.io.IOException;
import java.util.OptionalLong;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import dev.veneer.worker.farm.JobQueue.Disposition;
import dev.veneer.worker.farm.JobQueue.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One queue's messages: each is a job's number, or rubbish that is dropped. */
final class Deliveries extends DefaultConsumer {

	private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

	private final Handler handler;

	private final Object atWork;

	private final Runnable onCancel;

	/**
	 * Runs onCancel when the broker takes the queue away, and holds atWork until the
	 * broker has its answer.
	 */
	Deliveries(Channel channel, Handler handler, Object atWork, Runnable onCancel) {
		super(channel);
		this.handler = handler;
		this.atWork = atWork;
		this.onCancel = onCancel;
	}

	@Override
	public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
			throws IOException {
		synchronized (this.atWork) {
			answer(envelope, properties, body);
		}
	}

	private void answer(Envelope envelope, AMQP.BasicProperties properties, byte[] body) throws IOException {
		Disposition disposition = dispose(body, priorityOf(properties));
		try {
			if (disposition == Disposition.ACK) {
				getChannel().basicAck(envelope.getDeliveryTag(), false);
			}
			else {
				getChannel().basicReject(envelope.getDeliveryTag(), true);
			}
		}
		catch (RuntimeException connectionLost) {
			log.info("The broker went away during the job; it will offer the message again");
		}
	}

	private Disposition dispose(byte[] body, int priority) {
		OptionalLong job = jobOf(body);
		if (job.isEmpty()) {
			log.warn("A message of {} bytes isn't understood and is dropped", body.length);
			return Disposition.ACK;
		}
		return this.handler.handle(job.getAsLong(), priority);
	}

	static OptionalLong jobOf(byte[] body) {
		try {
			JsonNode job = Json.MAPPER.readTree(body).path("job");
			return job.isIntegralNumber() ? OptionalLong.of(job.asLong()) : OptionalLong.empty();
		}
		catch (JacksonException unreadable) {
			return OptionalLong.empty();
		}
	}

	/** The least urgent where a message says nothing. */
	static int priorityOf(AMQP.BasicProperties properties) {
		Integer priority = properties.getPriority();
		return (priority != null) ? Math.max(0, Math.min(9, priority)) : 0;
	}

	@Override
	public void handleCancel(String tag) {
		this.onCancel.run();
	}

}
