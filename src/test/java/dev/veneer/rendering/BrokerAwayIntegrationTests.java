package dev.veneer.rendering;

import java.io.IOException;

import dev.veneer.rendering.amqp.TestBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The app starts without its broker, and survives that the broker goes and forgets
 * everything.
 */
class BrokerAwayIntegrationTests extends FarmTest {

	private static TestBroker broker;

	@DynamicPropertySource
	static void broker(DynamicPropertyRegistry registry) throws IOException {
		broker = new TestBroker();
		registry.add("spring.rabbitmq.host", () -> "127.0.0.1");
		registry.add("spring.rabbitmq.port", broker::port);
		registry.add("spring.rabbitmq.username", () -> "veneer");
		registry.add("spring.rabbitmq.password", broker::password);
		registry.add("spring.rabbitmq.virtual-host", () -> "default");
	}

	@AfterAll
	static void stopBroker() {
		broker.stop();
	}

	@Test
	void losesNoJobWhileTheBrokerIsAway() throws Exception {
		long before = request();
		broker.start();
		try (FakeWorker worker = listening()) {
			worker.await(before);
			broker.stop();
		}
		long during = request();
		broker.start();
		try (FakeWorker worker = listening()) {
			worker.await(during);
			assertThat(worker.work(during, KinoStock.picture(16, 1)).json().path("state").asString())
				.isEqualTo("COMPLETED");
		}
	}

	private FakeWorker listening() throws Exception {
		FakeWorker worker = worker();
		Eventually.holds(() -> {
			try {
				worker.listen();
			}
			catch (IOException ex) {
				throw new AssertionError("The queues are not there yet", ex);
			}
		});
		return worker;
	}

	private long request() {
		Answer answer = this.desk.request(this.stock.next(), KinoStock.SMOKE, Priority.INTERACTIVE);
		return ((Answer.Pending) answer).job().id().value();
	}

}
