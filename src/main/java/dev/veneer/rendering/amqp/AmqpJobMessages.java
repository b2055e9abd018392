package dev.veneer.rendering.amqp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.job.JobMessages;
import dev.veneer.rendering.job.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends messages from a thread of its own, the most urgent first, so that a broker that
 * hangs holds up nobody. A message that is not confirmed is forgotten: the sweeper sends
 * another.
 */
@Component
class AmqpJobMessages implements JobMessages, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(AmqpJobMessages.class);

	private static final long PATIENCE_SECONDS = 10;

	private static final int MOST_WAITING = 10_000;

	private final RabbitTemplate template;

	private final BrokerLink link;

	private final Timer timer;

	private final Set<JobId> underWay = ConcurrentHashMap.newKeySet();

	private final Set<JobId> confirmed = ConcurrentHashMap.newKeySet();

	private final ThreadPoolExecutor sender = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new PriorityBlockingQueue<>(), (task) -> new Thread(task, "job-messages"));

	AmqpJobMessages(RabbitTemplate template, BrokerLink link, MeterRegistry meters) {
		this.template = template;
		this.link = link;
		this.timer = Timer.builder("veneer.publish").tag("what", "message").register(meters);
	}

	@Override
	public void send(Job job) {
		if (this.underWay.size() >= MOST_WAITING && job.priority() != Priority.INTERACTIVE) {
			return;
		}
		this.underWay.add(job.id());
		try {
			this.sender.execute(new Outgoing(job, () -> publish(job.id(), Route.of(job), job.urgency())));
		}
		catch (RejectedExecutionException ex) {
			this.underWay.remove(job.id());
		}
	}

	@Override
	public boolean isUnderWay(JobId job) {
		return this.underWay.contains(job);
	}

	@Override
	public Set<JobId> takeConfirmed() {
		Set<JobId> taken = new HashSet<>(this.confirmed);
		this.confirmed.removeAll(taken);
		return taken;
	}

	@Override
	public OptionalLong count(Route route) {
		return this.link.count(route);
	}

	@Override
	public String open(Route route) {
		try {
			this.link.declare(route);
		}
		catch (AmqpException ex) {
			this.link.noteLost(ex);
		}
		return Topology.queue(route);
	}

	private void publish(JobId job, Route route, int urgency) {
		long started = System.nanoTime();
		CorrelationData correlation = new CorrelationData(job.toString());
		correlation.getFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).whenComplete((confirm, failure) -> {
			if (confirm != null && confirm.ack() && correlation.getReturned() == null) {
				this.confirmed.add(job);
				this.timer.record(Duration.ofNanos(System.nanoTime() - started));
			}
			else {
				log.warn("job={} message={}", job, (correlation.getReturned() != null) ? "unroutable" : "unconfirmed");
				this.link.doubt();
			}
			this.underWay.remove(job);
		});
		try {
			this.link.declare(route);
			this.template.send(Topology.EXCHANGE, Topology.key(route), message(job, urgency), correlation);
			this.link.noteConnected();
		}
		catch (AmqpException ex) {
			this.underWay.remove(job);
			this.link.noteLost(ex);
		}
	}

	private static Message message(JobId job, int urgency) {
		return MessageBuilder.withBody("{\"job\":%s}".formatted(job).getBytes(StandardCharsets.UTF_8))
			.setContentType("application/json")
			.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
			.setPriority(urgency)
			.build();
	}

	@Override
	public void destroy() {
		this.sender.shutdownNow();
	}

	/**
	 * A message to be sent: the most urgent first, then the oldest job.
	 */
	private record Outgoing(Job job, Runnable task) implements Runnable, Comparable<Outgoing> {

		@Override
		public void run() {
			this.task.run();
		}

		@Override
		public int compareTo(Outgoing other) {
			int urgency = Integer.compare(other.job.urgency(), this.job.urgency());
			return (urgency != 0) ? urgency : Long.compare(this.job.id().value(), other.job.id().value());
		}

	}

}
