package dev.veneer.rendering.amqp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.veneer.image.Engine;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.job.JobMessages;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends messages from a thread of its own, so that a broker that hangs holds up nobody. A
 * message that is not confirmed is forgotten: the sweeper sends another.
 */
@Component
class AmqpJobMessages implements JobMessages, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(AmqpJobMessages.class);

	private static final long PATIENCE_SECONDS = 10;

	private static final int MOST_WAITING = 10_000;

	private final RabbitTemplate template;

	private final AmqpAdmin admin;

	private final Timer timer;

	private final Set<JobId> underWay = ConcurrentHashMap.newKeySet();

	private final Set<JobId> confirmed = ConcurrentHashMap.newKeySet();

	private final ThreadPoolExecutor sender = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(MOST_WAITING), (task) -> new Thread(task, "job-messages"));

	private volatile boolean connected = true;

	/** Somebody may have deleted a queue. */
	private volatile boolean declare;

	AmqpJobMessages(RabbitTemplate template, AmqpAdmin admin, MeterRegistry meters) {
		this.template = template;
		this.admin = admin;
		this.timer = Timer.builder("veneer.publish").tag("what", "message").register(meters);
	}

	@Override
	public void send(JobId job, Engine engine, Priority priority) {
		this.underWay.add(job);
		try {
			this.sender.execute(() -> publish(job, engine, priority));
		}
		catch (RejectedExecutionException ex) {
			this.underWay.remove(job);
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
	public boolean isEmpty(Engine engine) {
		try {
			QueueInformation queue = this.admin.getQueueInfo(queue(engine));
			return queue != null && queue.getMessageCount() == 0;
		}
		catch (AmqpException ex) {
			return false;
		}
	}

	@Override
	public String queue(Engine engine) {
		return JobRoute.of(engine).queue();
	}

	/**
	 * Connects as soon as there is a broker, so that workers find their queues.
	 */
	@Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	void connect() {
		try {
			this.template.getConnectionFactory().createConnection();
			if (this.declare) {
				this.declare = false;
				this.admin.initialize();
			}
			noteConnected();
		}
		catch (AmqpException ex) {
			noteLost(ex);
		}
	}

	private void publish(JobId job, Engine engine, Priority priority) {
		long started = System.nanoTime();
		CorrelationData correlation = new CorrelationData(job.toString());
		correlation.getFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).whenComplete((confirm, failure) -> {
			if (confirm != null && confirm.ack() && correlation.getReturned() == null) {
				this.confirmed.add(job);
				this.timer.record(Duration.ofNanos(System.nanoTime() - started));
			}
			else {
				log.warn("job={} message={}", job, (correlation.getReturned() != null) ? "unroutable" : "unconfirmed");
				this.declare = true;
			}
			this.underWay.remove(job);
		});
		try {
			this.template.send(JobRoute.EXCHANGE, JobRoute.of(engine).key(), message(job, priority), correlation);
			noteConnected();
		}
		catch (AmqpException ex) {
			this.underWay.remove(job);
			noteLost(ex);
		}
	}

	private static Message message(JobId job, Priority priority) {
		return MessageBuilder.withBody("{\"job\":%s}".formatted(job).getBytes(StandardCharsets.UTF_8))
			.setContentType("application/json")
			.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
			.setPriority(priority.level())
			.build();
	}

	private void noteConnected() {
		if (!this.connected) {
			this.connected = true;
			log.info("The broker is there again");
		}
	}

	private void noteLost(AmqpException ex) {
		if (this.connected) {
			this.connected = false;
			log.warn("The broker can't be reached; jobs wait: {}", ex.getMessage());
		}
	}

	@Override
	public void destroy() {
		this.sender.shutdownNow();
	}

}
