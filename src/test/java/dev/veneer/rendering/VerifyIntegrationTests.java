package dev.veneer.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import dev.veneer.image.PictureKey;
import dev.veneer.image.PictureStore;
import dev.veneer.scene.Scene;
import dev.veneer.verify.VerifyCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A farm that nobody sweeps is made wrong in each way, and the command finds it.
 */
@TestPropertySource(properties = "veneer.rendering.sweep=1h")
class VerifyIntegrationTests extends FarmTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Value("${spring.datasource.url}")
	private String database;

	@Value("${veneer.image.storage}")
	private String storage;

	@Autowired
	private PictureStore store;

	@Autowired
	private JdbcClient jdbc;

	private FakeWorker worker;

	private PictureKey picture;

	private long made;

	@BeforeEach
	void makeAPicture() throws Exception {
		this.worker = worker();
		Scene scene = this.stock.next();
		this.picture = PictureKey.of(KinoStock.SMOKE, scene.renderName());
		this.made = askFor(scene);
		this.worker.work(this.made, KinoStock.picture(16, 1));
		assertThat(verify()).isZero();
		assertThat(this.out.toString()).startsWith("0 differences: ");
		this.out.reset();
	}

	@AfterEach
	void cleanUp() throws Exception {
		this.worker.close();
		for (String table : new String[] { "attempt", "job", "render" }) {
			this.jdbc.sql("delete from " + table).update();
		}
		this.store.list("", (stored) -> Files.delete(file(stored.key())));
	}

	@Test
	void findsNothingOnAFarmAtWork() throws Exception {
		long claimed = askFor(this.stock.next());
		JsonNode spec = this.worker.claim(claimed).json();
		this.worker.upload(claimed, spec.path("fence").asLong(), KinoStock.picture(16, 2));
		askFor(this.stock.next());
		finds(0);
	}

	@Test
	void findsARowWithoutAPicture() throws Exception {
		Files.delete(file(this.picture.toString()));
		finds(1, this.picture + " has a row and is not stored");
	}

	@Test
	void findsAPictureWithoutARow() throws Exception {
		String key = PictureKey.of(KinoStock.SMOKE, this.stock.next().renderName()).toString();
		put(key, KinoStock.picture(16, 3));
		finds(1, key + " is stored and has no row");
	}

	@Test
	void leavesAPictureWhoseRowIsAboutToCome() throws Exception {
		Scene scene = this.stock.next();
		askFor(scene);
		put(PictureKey.of(KinoStock.SMOKE, scene.renderName()).toString(), KinoStock.picture(16, 3));
		finds(0);
	}

	@Test
	void findsWhatIsNoPictures() throws Exception {
		put("smoke/notes.txt", new byte[3]);
		finds(1, "smoke/notes.txt is stored and is no picture's key");
	}

	@Test
	void findsASecondFileOfAName() throws Exception {
		String second = this.picture.toString().replace(".png", ".webp");
		put(second, KinoStock.picture(16, 3));
		finds(1, second + " is a second file of that name; the row says PNG");
	}

	@Test
	void findsAPictureCutShort() throws Exception {
		put(this.picture.toString(), new byte[100]);
		finds(1, this.picture + " has 100 bytes where the row says ");
	}

	@Test
	void findsOtherBytesWhenItLooksDeep() throws Exception {
		byte[] bytes = KinoStock.picture(16, 1);
		bytes[bytes.length / 2]++;
		put(this.picture.toString(), bytes);
		assertThat(verify()).isZero();
		this.out.reset();
		finds(1, this.picture + " has other bytes than the row's SHA-256 says", "--deep");
	}

	@Test
	void findsAPictureThatCanNotBeDecodedWhenItLooksDeep() throws Exception {
		this.jdbc.sql("update render set width = 17").update();
		finds(1, this.picture + " it has 16 x 16 pixels instead of 17 x 16", "--deep");
	}

	@ParameterizedTest
	@CsvSource({ "true, 3, 1", "true, 1, 0", "false, 3, 0" })
	void findsWhatIsLeftOfALostClaim(boolean ended, int hours, int differences) throws Exception {
		long job = askFor(this.stock.next());
		long fence = this.worker.claim(job).json().path("fence").asLong();
		String key = PictureStore.incoming(job + "-" + fence);
		this.store.stage(job + "-" + fence, new ByteArrayInputStream(new byte[3]), 10);
		Files.setLastModifiedTime(file(key), FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
		if (ended) {
			this.jobs.cancel(new JobId(job));
		}
		finds(differences, (differences > 0) ? key + " is staged since " : "");
	}

	@Test
	void findsALeaseThatNobodyTookBack() throws Exception {
		long job = askFor(this.stock.next());
		this.worker.claim(job);
		this.stock.fallSilent(job);
		finds(1, "job " + job + " is active, and its lease is over");
	}

	@Test
	void findsAnEndedJobThatKeepsItsKey() throws Exception {
		this.jdbc.sql("update job set active_key = 'smoke/it' where id = :id").param("id", this.made).update();
		finds(1, "job " + this.made + " has an active key though it is ended");
	}

	@Test
	void findsAnAttemptThatNobodyIsAt() throws Exception {
		this.jdbc.sql("update attempt set ended_at = null where job_id = :id").param("id", this.made).update();
		finds(1, "job " + this.made + " has an attempt without an end");
	}

	@Test
	void findsAJobThatWasNotSent() throws Exception {
		long job = askFor(this.stock.next());
		wait(job, null);
		finds(1, "job " + job + " is due, and no message was sent of it");
	}

	@Test
	void findsAJobWhoseMessageIsLost() throws Exception {
		long job = askFor(this.stock.next());
		Eventually.holds(() -> assertThat(messages()).isPositive());
		wait(job, OffsetDateTime.now().minusMinutes(1));
		finds(0);
		this.out.reset();
		this.worker.connect().createChannel().queuePurge("veneer.render.cycles");
		finds(1, "1 queued CYCLES jobs were sent, but only 0 messages wait for 0 workers");
	}

	@Test
	void saysWhatKeepsItFromLooking() {
		assertThat(verify("--quickly")).isEqualTo(2);
		assertThat(this.err.toString()).contains("'--quickly' is not understood", "Usage: verify");
		this.database = "jdbc:postgresql://127.0.0.1:1/veneer";
		assertThat(verify()).isEqualTo(2);
		assertThat(this.err.toString()).contains("Nothing could be compared: Connection to 127.0.0.1:1 refused");
		assertThat(this.out.toString()).isEmpty();
	}

	private void finds(int differences, String... line) throws Exception {
		boolean deep = line.length > 1;
		assertThat(verify(deep ? new String[] { line[1] } : new String[0])).as(this.err.toString())
			.isEqualTo(Math.min(1, differences));
		assertThat(this.out.toString().lines()).as(this.out.toString()).hasSize(differences + 1);
		assertThat(this.out.toString()).contains((line.length > 0) ? line[0] : "")
			.contains(differences + " differences: ");
	}

	/** The command starts nothing of the app's but finds what it stands on. */
	private int verify(String... arguments) {
		JsonNode broker = this.worker.registered.path("broker");
		return new VerifyCommand(new PrintStream(this.out), new PrintStream(this.err), "--veneer.verify.patience=300ms",
				"--spring.datasource.url=" + this.database, "--veneer.image.storage=" + this.storage,
				"--spring.rabbitmq.host=" + broker.path("host").asString(),
				"--spring.rabbitmq.port=" + broker.path("port").asInt(),
				"--spring.rabbitmq.username=" + broker.path("username").asString(),
				"--spring.rabbitmq.password=" + broker.path("password").asString(),
				"--spring.rabbitmq.virtual-host=" + broker.path("virtual_host").asString())
			.execute(arguments);
	}

	private void wait(long job, OffsetDateTime published) {
		this.jdbc.sql("update job set not_before = :past, published_at = :published where id = :id")
			.param("past", OffsetDateTime.now().minusMinutes(1))
			.param("published", published, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("id", job)
			.update();
	}

	private long messages() throws Exception {
		return this.worker.connect().createChannel().messageCount("veneer.render.cycles");
	}

	private long askFor(Scene scene) {
		return request(scene).id().value();
	}

	private void put(String key, byte[] bytes) throws Exception {
		Files.createDirectories(file(key).getParent());
		Files.write(file(key), bytes);
	}

	private Path file(String key) {
		return Path.of(this.storage.substring("file:".length())).resolve(key);
	}

}
