package dev.veneer.worker.farm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.veneer.worker.FakeBroker;
import dev.veneer.worker.farm.JobQueue.Disposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JobQueueTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "", "42", "{}", "[]", "{\"job\":\"42\"}", "{\"job\":4.2}", "{\"job\":", "\u0000" })
	void findsNoJobInRubbish(String body) {
		assertThat(Deliveries.jobOf(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(OptionalLong.empty());
	}

	@Test
	void givesOneJobAtATimeAndDropsRubbish() throws Exception {
		BlockingQueue<Long> jobs = new LinkedBlockingQueue<>();
		BlockingQueue<Disposition> ends = new LinkedBlockingQueue<>();
		try (FakeBroker broker = FakeBroker.start(this.folder);
				JobQueue queue = JobQueue.open(broker.address(), List.of(FakeBroker.QUEUE), (job, priority) -> {
					jobs.add(job);
					return take(ends);
				})) {
			broker.publish("rubbish");
			broker.publish(1);
			broker.publish(2);
			assertThat(jobs.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
			assertThat(jobs.poll(300, TimeUnit.MILLISECONDS)).isNull();
			ends.add(Disposition.ACK);
			assertThat(jobs.poll(5, TimeUnit.SECONDS)).isEqualTo(2);
			ends.add(Disposition.REQUEUE);
			assertThat(jobs.poll(5, TimeUnit.SECONDS)).isEqualTo(2);
			ends.add(Disposition.ACK);
			queue.cancel();
			assertThat(broker.waiting()).isZero();
		}
	}

	@Test
	void endsWithItsBroker() throws Exception {
		try (FakeBroker broker = FakeBroker.start(this.folder);
				JobQueue queue = JobQueue.open(broker.address(), List.of(FakeBroker.QUEUE),
						(job, priority) -> Disposition.ACK)) {
			broker.restart();
			queue.awaitEnd();
		}
	}

	@Test
	void cantBeOpenedWithoutQueueOrBroker() throws Exception {
		try (FakeBroker broker = FakeBroker.start(this.folder)) {
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> JobQueue.open(broker.address(), List.of("none"), (job, priority) -> Disposition.ACK));
		}
		assertThatExceptionOfType(IOException.class).isThrownBy(
				() -> JobQueue.open(new Broker("127.0.0.1", 1, "", "", ""), List.of(), (job, priority) -> null));
	}

	private static Disposition take(BlockingQueue<Disposition> ends) {
		try {
			return ends.take();
		}
		catch (InterruptedException interrupted) {
			return Disposition.ACK;
		}
	}

}
