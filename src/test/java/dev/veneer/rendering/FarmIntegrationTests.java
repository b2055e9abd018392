package dev.veneer.rendering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.veneer.rendering.FakeWorker.Reply;
import dev.veneer.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A worker without Blender goes through everything that happens between the request and
 * the picture.
 */
class FarmIntegrationTests extends FarmTest {

	@Autowired
	private JobWatch watch;

	private FakeWorker worker;

	@BeforeEach
	void startWorker() throws Exception {
		this.worker = worker().listen();
	}

	@AfterEach
	void stopWorker() throws Exception {
		this.worker.close();
	}

	@Test
	void makesThePictureThatIsMissing() throws Exception {
		Scene scene = this.stock.next();
		Job job = request(scene);
		this.worker.await(job.id().value());
		byte[] picture = KinoStock.picture(16, 1);
		Reply claim = this.worker.claim(job.id().value());
		assertThat(claim.status()).isEqualTo(200);
		assertThat(claim.json().path("render_name").asString()).isEqualTo(scene.renderName().value());
		assertThat(this.worker.upload(job.id().value(), 1, picture).status()).isEqualTo(204);
		assertThat(this.worker.completed(job.id().value(), 1, picture).json().path("state").asString())
			.isEqualTo("COMPLETED");
		assertThat(this.desk.request(scene, KinoStock.SMOKE, Priority.INTERACTIVE)).isInstanceOf(Answer.Ready.class);
		Reply served = this.worker.get("/renders/smoke/" + scene.renderName() + ".png");
		assertThat(served.status()).isEqualTo(200);
		assertThat(served.body()).isEqualTo(picture);
	}

	@Test
	void makesOneJobOfFiftyEqualRequests() throws Exception {
		Scene scene = this.stock.next();
		ExecutorService threads = Executors.newFixedThreadPool(50);
		List<Callable<Answer>> requests = IntStream.range(0, 50)
			.<Callable<Answer>>mapToObj((i) -> () -> this.desk.request(scene, KinoStock.SMOKE, Priority.INTERACTIVE))
			.toList();
		Set<JobId> made = new HashSet<>();
		int created = 0;
		for (Future<Answer> answer : threads.invokeAll(requests)) {
			Answer.Pending pending = (Answer.Pending) answer.get();
			made.add(pending.job().id());
			created += pending.created() ? 1 : 0;
		}
		threads.shutdown();
		assertThat(made).hasSize(1);
		assertThat(created).isEqualTo(1);
	}

	@Test
	void tellsWhoWaits() throws Exception {
		Job job = request(this.stock.next());
		List<Job> seen = new CopyOnWriteArrayList<>();
		this.watch.watch(job.id(), seen::add);
		this.worker.await(job.id().value());
		long fence = this.worker.claim(job.id().value()).json().path("fence").asLong();
		this.worker.heartbeat(job.id().value(), fence, 0.5);
		byte[] picture = KinoStock.picture(16, 2);
		this.worker.upload(job.id().value(), fence, picture);
		this.worker.completed(job.id().value(), fence, picture);
		Eventually.holds(() -> assertThat(seen.stream().map(Job::state).collect(Collectors.toList()))
			.containsExactly(JobState.QUEUED, JobState.ACTIVE, JobState.ACTIVE, JobState.COMPLETED));
		assertThat(seen.get(2).progress()).isEqualTo(0.5);
	}

	private Job request(Scene scene) {
		return ((Answer.Pending) this.desk.request(scene, KinoStock.SMOKE, Priority.INTERACTIVE)).job();
	}

}
