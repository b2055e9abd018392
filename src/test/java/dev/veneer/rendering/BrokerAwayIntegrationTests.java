package dev.veneer.rendering;

import java.io.IOException;

import dev.veneer.rendering.amqp.TestBroker;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The app starts without its broker, and survives that the broker goes and forgets
 * everything.
 */
@TestPropertySource(properties = "spring.rabbitmq.host=given")
@Import(TestBroker.InPlaceOfTheEmbedded.class)
class BrokerAwayIntegrationTests extends FarmTest {

	@Autowired
	private TestBroker broker;

	@Test
	void losesNoJobWhileTheBrokerIsAway() throws Exception {
		long before = request();
		this.broker.start();
		try (FakeWorker worker = listening()) {
			worker.await(before);
			this.broker.stop();
		}
		long during = request();
		this.broker.start();
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
