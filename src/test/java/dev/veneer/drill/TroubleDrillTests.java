package dev.veneer.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.veneer.drill.Drill.Claimed;
import dev.veneer.journey.Program;
import dev.veneer.parts.Proxy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to a farm besides kills: machines that stall, networks that swallow,
 * brokers that forget, messages that nobody should have sent.
 */
class TroubleDrillTests extends DrillUnderLoad {

	@Test
	void refusesAWorkerThatStoodStill() throws Exception {
		Claimed claimed = this.drill.claimed(List.of("worker-0", "worker-1"));
		Program worker = this.drill.worker(claimed.worker());
		worker.signal("STOP");
		Instant stopped = Instant.now();
		try {
			this.drill.awaitMove(claimed, stopped);
		}
		finally {
			worker.signal("CONT");
		}
		Wait.until("the late worker to be refused", Duration.ofSeconds(60), () -> worker.log()
			.contains("409 stale-fence: Job " + claimed.job() + " is no longer held with fence 1"));
		assertThat(this.drill.ledger.results(claimed.job()))
			.isEqualTo("EXPIRED by " + claimed.worker() + ", COMPLETED by " + claimed.other());
	}

	@Test
	@Tag("long")
	void goesOnWithoutAWorkerThatIsCutOff() throws Exception {
		Claimed claimed = this.drill.claimed(List.of("worker-0"));
		this.drill.farm.appProxy.swallow();
		this.drill.farm.brokerProxy.swallow();
		Instant cut = Instant.now();
		try {
			this.drill.awaitMove(claimed, cut);
		}
		finally {
			this.drill.farm.appProxy.restore();
			this.drill.farm.brokerProxy.restore();
		}
		this.drill.claimed(List.of("worker-0"));
	}

	@Test
	@Tag("long")
	void losesNothingWithABrokerThatForgot() throws Exception {
		this.drill.load.extend(15);
		TimeUnit.SECONDS.sleep(2);
		this.drill.farm.broker.kill();
		this.drill.farm.broker.forget();
		this.drill.farm.broker.start();
		TimeUnit.SECONDS.sleep(2);
	}

	@Test
	@Tag("long")
	void bringsAPictureWhoseUploadWasCut() throws Exception {
		Proxy bucket = this.drill.farm.bucketProxy;
		bucket.cutUploads(2, "/.incoming/", 3000);
		Wait.until("uploads to be cut", Duration.ofSeconds(60), () -> {
			this.drill.load.extend(1);
			TimeUnit.MILLISECONDS.sleep(300);
			return bucket.cutsLeft() == 0;
		});
	}

	@Test
	@Tag("long")
	void outlivesTheStoresAbsence() throws Exception {
		this.drill.load.extend(10);
		this.drill.farm.bucket.kill();
		TimeUnit.SECONDS.sleep(6);
		this.drill.farm.bucket.start();
	}

	@Test
	void rendersOnceForAHundredMessages() throws Exception {
		long job = this.drill.ask("smoke");
		try (Queue queue = new Queue(this.drill.farm.broker.settings())) {
			for (int i = 0; i < 100; i++) {
				queue.publish(("{\"job\":" + job + "}").getBytes());
			}
			Wait.until("the queue to be empty", Duration.ofSeconds(90), () -> queue.length() == 0);
		}
		Wait.until("the picture", Duration.ofSeconds(90), () -> this.drill.ledger.state(job).equals("COMPLETED"));
		assertThat(this.drill.ledger.count("attempt where job_id = " + job)).isEqualTo(1);
	}

	@Test
	void dropsForgedMessages() throws Exception {
		try (Queue queue = new Queue(this.drill.farm.broker.settings())) {
			queue.publish("no JSON".getBytes());
			queue.publish("{\"job\":\"one\"}".getBytes());
			queue.publish("{\"job\":987654321}".getBytes());
			queue.publish("{\"job\":-1}".getBytes());
			queue.publish(new byte[10 << 20]);
			queue.publish(new byte[0]);
			long job = this.drill.ask("smoke");
			Wait.until("the picture", Duration.ofSeconds(90), () -> this.drill.ledger.state(job).equals("COMPLETED"));
			Wait.until("the queue to be empty", Duration.ofSeconds(90), () -> queue.length() == 0);
		}
		assertThat(this.drill.farm.workers).allMatch(Program::isAlive);
	}

}
