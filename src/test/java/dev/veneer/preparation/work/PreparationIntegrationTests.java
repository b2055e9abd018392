package dev.veneer.preparation.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.veneer.RunningApp;
import dev.veneer.asset.Sha256;
import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.ModelMaker;
import dev.veneer.preparation.PreparingWorker;
import dev.veneer.preparation.PreparingWorker.Reply;
import dev.veneer.preparation.UploadRefusedException;
import dev.veneer.preparation.UploadState;
import dev.veneer.preparation.Uploads;
import dev.veneer.rendering.Duty;
import dev.veneer.rendering.KinoStock;
import dev.veneer.rendering.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A worker takes uploads over HTTP, loses them, and brings what it made of them.
 */
class PreparationIntegrationTests extends RunningApp {

	private static final byte[] PICTURE = KinoStock.picture(32, 1);

	@LocalServerPort
	private int port;

	@Autowired
	private Uploads uploads;

	@Autowired
	private UploadSweeper sweeper;

	@Autowired
	private ModelMaker maker;

	@Autowired
	private ModelLibrary models;

	@Autowired
	private Audit audit;

	@Autowired
	private Workers workers;

	@Autowired
	private JdbcClient jdbc;

	private PreparingWorker worker;

	@BeforeEach
	void connect() throws Exception {
		this.worker = new PreparingWorker(this.port, HOME);
		this.uploads.unfinished().forEach((upload) -> this.uploads.discard(upload.id()));
	}

	@AfterEach
	void disconnect() throws Exception {
		this.worker.close();
	}

	@Test
	void becomesAModel() throws Exception {
		long id = upload("plain-stool");
		this.worker.prepare(blend("prepared"), PICTURE, List.of("Frame", "Top", "Floor"));
		assertThat(state(id)).isEqualTo(UploadState.COMPLETED);
		assertThat(this.uploads.picture(id, "overview")).isPresent();
		Model model = this.maker.make(id, meshes("Frame", "Top"), new Edition(0));
		assertThat(this.models.find(new ModelName("plain-stool"))).contains(model);
		assertThat(model.file().sha256()).isEqualTo(Sha256.of(blend("prepared")));
		assertThat(this.uploads.byModelFile()).containsEntry(model.file().sha256(), id);
		assertThat(this.audit.read("model", "plain-stool", null, null)).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> this.maker.make(id, meshes("Frame"), Edition.ANY));
	}

	@Test
	void keepsNamesAndOrderInANewVersion() throws Exception {
		prepared("twice", false, "Frame", "Top");
		long next = uploadVersion("twice");
		this.worker.prepare(blend("second"), PICTURE, List.of("Top.new", "Frame.new"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.maker.make(next, meshes("Frame.new"), Edition.ANY));
		assertThat(state(next)).isEqualTo(UploadState.COMPLETED);
		assertThatExceptionOfType(EditConflictException.class)
			.isThrownBy(() -> this.maker.make(next, meshes("Frame.new", "Top.new"), new Edition(0)));
		this.maker.make(next, meshes("Frame.new", "Top.new"), edition("twice"));
		assertThat(this.models.find(new ModelName("twice")).orElseThrow().file().sha256())
			.isEqualTo(Sha256.of(blend("second")));
		assertThat(this.uploads.versions(new ModelName("twice"))).hasSize(2);
	}

	@Test
	void refusesMeshesThatTheFileDoesNotHave() throws Exception {
		long id = upload("odd-stool");
		this.worker.prepare(blend("odd"), PICTURE, List.of("Frame", "Top"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.maker.make(id, meshes("Seat"), Edition.ANY));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.maker.make(id, meshes("Frame", "Frame"), Edition.ANY));
		prepared("taken-stool", false, "Frame");
		long other = upload("taken-stool");
		this.worker.prepare(blend("other"), PICTURE, List.of("Frame"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.maker.make(other, meshes("Frame"), Edition.ANY));
		assertThat(state(id)).isEqualTo(UploadState.COMPLETED);
	}

	@Test
	void goesToAnotherWorkerAndRefusesTheFirst() throws Exception {
		long id = upload("lost-stool");
		assertThat(this.worker.claim().json().path("fence").asLong()).isEqualTo(1);
		assertThat(this.worker.beat(id, 1, 0.5).json().path("directive").asString()).isEqualTo("CONTINUE");
		assertThat(this.uploads.find(id).orElseThrow().percent()).isEqualTo(50);
		assertThat(this.worker.claim().status()).isEqualTo(204);
		this.worker.bring(id, 1, "overview.png", PICTURE);
		fallSilent(id);
		assertThat(this.worker.beat(id, 1, 0.6).code()).isEqualTo("stale-fence");
		assertThat(this.worker.bring(id, 1, "model.blend", blend("late")).code()).isEqualTo("stale-fence");
		assertThat(this.worker.completed(id, 1, List.of("Frame")).code()).isEqualTo("stale-fence");
		try (PreparingWorker other = new PreparingWorker(this.port, HOME)) {
			assertThat(other.claim().json().path("fence").asLong()).isEqualTo(2);
			assertThat(this.worker.beat(id, 2, 0.1).status()).isEqualTo(409);
			assertThat(this.uploads.picture(id, "overview")).isEmpty();
			other.returned(id, 2);
		}
		assertThat(this.uploads.find(id).orElseThrow().attempts()).isEqualTo(1);
	}

	@Test
	void failsAfterThreeAttemptsAndIsTriedAgain() throws Exception {
		long id = upload("sick-stool");
		for (int i = 1; i <= 3; i++) {
			long fence = claimWhenDue();
			assertThat(fence).isEqualTo(i);
			this.worker.failed(id, fence, "BLENDER_CRASHED", true);
		}
		assertThat(state(id)).isEqualTo(UploadState.FAILED);
		assertThat(this.uploads.find(id).orElseThrow().log()).isEqualTo("the tail");
		assertThat(this.worker.failed(id, 3, "BLENDER_CRASHED", true).status()).isEqualTo(200);
		assertThat(this.uploads.repeat(id)).isTrue();
		this.worker.claim();
		// what it says it made was never brought
		assertThat(this.worker.completed(id, 4, List.of("Frame")).json().path("state").asString()).isEqualTo("QUEUED");
		assertThat(this.uploads.find(id).orElseThrow().reasonCode()).isEqualTo("NO_PICTURE");
	}

	@Test
	void stopsTheWorkerOfAnUploadThatIsThrownAway() throws Exception {
		long id = upload("unwanted-stool");
		this.worker.claim();
		assertThat(this.uploads.discard(id)).isTrue();
		assertThat(this.worker.beat(id, 1, 0.5).json().path("directive").asString()).isEqualTo("STOP");
		assertThat(this.worker.failed(id, 1, "CANCELED", false).json().path("state").asString()).isEqualTo("DISCARDED");
		assertThat(this.worker.claim().status()).isEqualTo(204);
		assertThat(this.uploads.repeat(id)).isTrue();
		assertThat(this.worker.claim().status()).isEqualTo(200);
	}

	@Test
	void givesAnUploadToOneWorkerOnly() throws Exception {
		upload("wanted-stool");
		List<Integer> answers = IntStream.range(0, 8).parallel().mapToObj((i) -> statusOfClaim()).toList();
		assertThat(answers).containsOnlyOnce(200).hasSize(8);
	}

	@Test
	void givesNothingToWorkersThatTakeNoJobs() throws Exception {
		upload("waiting-stool");
		assertThat(this.worker.claim("another-session").code()).isEqualTo("unknown-worker");
		this.workers.tell(this.worker.id, Duty.PAUSE);
		assertThat(this.worker.claim().status()).isEqualTo(204);
		this.workers.tell(this.worker.id, Duty.WORK);
		assertThat(this.worker.claim().status()).isEqualTo(200);
	}

	@Test
	void looksAtWhatIsBrought() throws Exception {
		long id = upload("brought-stool");
		this.worker.claim();
		assertThat(refused(id, "model.blend", "no .blend".getBytes())).contains("is no .blend");
		assertThat(refused(id, "overview.png", "no picture".getBytes())).contains("can't be decoded");
		assertThat(refused(id, "overview.webp", PICTURE)).contains("can't be decoded");
		assertThat(refused(id, "script.py", PICTURE)).contains("files are called");
		Reply lie = this.worker.bring(id, 1, "overview.png", PICTURE, "0".repeat(64));
		assertThat(lie.status()).isEqualTo(422);
		assertThat(this.worker.bring(id, 1, "overview.png", PICTURE).status()).isEqualTo(204);
		assertThat(this.worker.bring(id + 1000, 1, "overview.png", PICTURE).code()).isEqualTo("unknown-preparation");
		assertThat(incoming()).isEmpty();
	}

	@Test
	void leavesNothingOfARefusedFile() throws Exception {
		byte[] text = "v 0 0 0".getBytes();
		assertThatExceptionOfType(UploadRefusedException.class).isThrownBy(() -> this.uploads
			.take(new ModelName("no-stool"), false, Aspect.parse("1:1"), "x.obj", new ByteArrayInputStream(text)));
		assertThat(incoming()).isEmpty();
		assertThat(HOME.resolve("assets").resolve(Sha256.of(text).hex().substring(0, 2)).resolve(Sha256.of(text).hex()))
			.doesNotExist();
	}

	@Test
	void forgetsWhatNobodyMadeAModelOf() throws Exception {
		long made = prepared("kept-stool", false, "Frame");
		long waiting = upload("forgotten-stool");
		long unnamed = upload("unnamed-stool");
		this.worker.prepare(blend("unnamed"), PICTURE, List.of("Frame"));
		this.sweeper.forget(Instant.now().minus(Duration.ofDays(7)));
		assertThat(this.uploads.find(waiting)).isPresent();
		this.sweeper.forget(Instant.now().plusSeconds(1));
		assertThat(this.uploads.find(waiting)).isEmpty();
		assertThat(this.uploads.find(unnamed)).isEmpty();
		assertThat(this.uploads.find(made)).isPresent();
	}

	@Test
	void archivesModels() throws Exception {
		prepared("old-stool", false, "Frame");
		ModelName name = new ModelName("old-stool");
		this.models.archive(name, true);
		assertThat(this.models.offered()).extracting(Model::name).doesNotContain(name);
		assertThat(this.models.find(name)).isPresent();
		this.models.archive(name, false);
		assertThat(this.models.offered()).extracting(Model::name).contains(name);
		assertThat(this.audit.read("model", "old-stool", null, null)).hasSize(3);
	}

	private long upload(String model) throws IOException {
		return take(model, false);
	}

	private long uploadVersion(String model) throws IOException {
		return take(model, true);
	}

	private long take(String model, boolean version) throws IOException {
		return this.uploads.take(new ModelName(model), version, Aspect.parse("1:1"), "C:\\stools\\stool.blend",
				new ByteArrayInputStream(blend(model + version)));
	}

	/** Makes a model whose meshes gather an object each. */
	private long prepared(String model, boolean version, String... objects) throws Exception {
		long id = take(model, version);
		this.worker.prepare(blend("prepared " + model), PICTURE, List.of(objects));
		this.maker.make(id, meshes(objects), Edition.ANY);
		return id;
	}

	private static List<Mesh> meshes(String... objects) {
		return IntStream.range(0, objects.length)
			.mapToObj((i) -> new Mesh(new MeshName("mesh_" + i), List.of(objects[i])))
			.toList();
	}

	private void fallSilent(long id) {
		this.jdbc.sql("update preparation set lease_until = :past where id = :id")
			.param("past", OffsetDateTime.now().minusHours(1))
			.param("id", id)
			.update();
		this.sweeper.expire(Instant.now());
	}

	private Edition edition(String model) {
		return this.audit.edition(ModelLibrary.subject(new ModelName(model)));
	}

	private UploadState state(long id) {
		return this.uploads.find(id).orElseThrow().state();
	}

	private long claimWhenDue() throws Exception {
		Reply claim = this.worker.claim();
		for (int i = 0; i < 100 && claim.status() == 204; i++) {
			TimeUnit.MILLISECONDS.sleep(100);
			claim = this.worker.claim();
		}
		return claim.json().path("fence").asLong();
	}

	private int statusOfClaim() {
		try {
			return this.worker.claim().status();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String refused(long id, String name, byte[] bytes) throws Exception {
		Reply reply = this.worker.bring(id, 1, name, bytes);
		assertThat(reply.code()).isEqualTo("file-rejected");
		return reply.json().path("detail").asString();
	}

	private static List<Path> incoming() throws IOException {
		try (Stream<Path> files = Files.list(HOME.resolve("assets/incoming"))) {
			return files.toList();
		}
	}

	private static byte[] blend(String text) {
		return ("BLENDER-v402 " + text).getBytes(StandardCharsets.UTF_8);
	}

}
