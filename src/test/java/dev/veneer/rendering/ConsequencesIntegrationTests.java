package dev.veneer.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.asset.Sha256;
import dev.veneer.audit.Edition;
import dev.veneer.image.Engine;
import dev.veneer.image.Fingerprint;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Pictures;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;
import dev.veneer.image.Receipt;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.MaterialInventory;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.MaterialReader;
import dev.veneer.material.Materials;
import dev.veneer.material.PatternDraft;
import dev.veneer.material.Surface;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.rendering.Consequences.Effect;
import dev.veneer.rendering.Consequences.StaleShelf;
import dev.veneer.rendering.health.Freshness;
import dev.veneer.rendering.spec.Pantry;
import dev.veneer.rendering.worker.Renderer;
import dev.veneer.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told of an edit before it is saved is what is found by looking at every picture
 * before and after.
 */
class ConsequencesIntegrationTests extends FarmTest {

	private static final ModelName TRIAL = new ModelName("trial-stool");

	private static final Quality SKETCH = quality("trial-sketch");

	private static final Quality OLD = quality("trial-old");

	private static final Renderer TODAY = new Renderer(Engine.CYCLES, "3.4.1", FakeWorker.SCRIPTS, "ATROUS");

	private static final Renderer LONG_AGO = new Renderer(Engine.CYCLES, "2.9.3", "6".repeat(64), "ATROUS");

	private final Random random = new Random(11);

	@Autowired
	private Consequences consequences;

	@Autowired
	private Freshness freshness;

	@Autowired
	private Pantry pantry;

	@Autowired
	private Pictures pictures;

	@Autowired
	private Assets assets;

	@Autowired
	private MaterialEditor editor;

	@Autowired
	private MaterialReader reader;

	@Autowired
	private MaterialLibrary materials;

	@Autowired
	private ModelLibrary models;

	@Autowired
	private QualityEditor qualities;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcClient jdbc;

	private FakeWorker worker;

	@BeforeEach
	void fillTheShelves() throws Exception {
		this.worker = listening("today");
		if (this.models.find(TRIAL).isEmpty()) {
			putPattern("cedar", MapSource.FINISH, 600, 1);
			putPattern("larch", MapSource.PATTERN, 300, 2);
			IntStream.range(0, 6).forEach((i) -> putFinish("cedar", 2001 + i, 10 + i));
			IntStream.range(0, 6).forEach((i) -> putFinish("larch", 2101 + i, 20 + i));
			this.models.put(model("trial", "seat", "1:1"));
			this.qualities.put(SKETCH, Edition.ANY);
			this.qualities.put(OLD, Edition.ANY);
			this.qualities.archive(OLD.name(), true);
			this.transaction.executeWithoutResult((status) -> IntStream.range(0, 150).forEach((i) -> putPicture()));
		}
	}

	@AfterEach
	void leave() throws Exception {
		this.jdbc.sql("delete from attempt where job_id in (select id from job where model = :model)")
			.param("model", TRIAL.value())
			.update();
		this.jdbc.sql("delete from job where model = :model").param("model", TRIAL.value()).update();
		this.worker.close();
	}

	@Test
	void tellsExactlyWhatAnEditOfMaterialsDoes() {
		int telling = 0;
		int silent = 0;
		for (int i = 0; i < 40; i++) {
			MaterialInventory before = this.reader.read();
			Set<PictureKey> staleBefore = stale();
			edit(before);
			Materials after = this.materials.latest();
			Set<PictureKey> becoming = stale();
			becoming.removeAll(staleBefore);
			restore(before);
			assertThat(stale()).isEqualTo(staleBefore);
			Effect effect = this.consequences.of(after);
			assertThat(effect.pictures()).doesNotHaveDuplicates().hasSameElementsAs(becoming);
			telling += effect.isNone() ? 0 : 1;
			silent += effect.isNone() ? 1 : 0;
		}
		assertThat(telling).isGreaterThan(5);
		assertThat(silent).isGreaterThan(5);
	}

	@Test
	void tellsExactlyWhatAnotherModelDoes() {
		Model before = this.models.find(TRIAL).orElseThrow();
		Set<PictureKey> staleBefore = stale();
		for (Model after : List.of(before, model("other", "seat", "1:1"), model("trial", "seat.001", "1:1"),
				model("trial", "seat", "3:2"), model("trial", "seat", "2:2"))) {
			this.models.put(after);
			Set<PictureKey> becoming = stale();
			becoming.removeAll(staleBefore);
			this.models.put(before);
			assertThat(this.consequences.of(after).pictures()).hasSameElementsAs(becoming);
		}
		assertThat(this.consequences.of(model("other", "seat", "1:1")).pictures()).hasSizeGreaterThan(50);
		assertThat(this.consequences.of(before).isNone()).isTrue();
	}

	@Test
	void findsAllThatAreStaleNow() {
		assertThat(this.consequences.stale()).filteredOn((key) -> key.name().model().equals(TRIAL))
			.hasSameElementsAs(stale());
		List<PictureKey> shelf = this.consequences.stale(TRIAL, SKETCH);
		assertThat(shelf).isNotEmpty().isSortedAccordingTo(Comparator.comparing(PictureKey::name));
		assertThat(stale().stream().filter((key) -> key.quality().equals(SKETCH.name()))).hasSameElementsAs(shelf);
		StaleShelf old = this.consequences.staleShelves()
			.stream()
			.filter((each) -> each.quality().equals(OLD.name()))
			.findFirst()
			.orElseThrow();
		assertThat(old.archived()).isTrue();
		assertThat(old.pictures()).isEqualTo(this.consequences.stale(TRIAL, OLD).size());
	}

	@Test
	void sharesTheWorkAmongTheWorkers() throws Exception {
		List<PictureKey> keys = this.consequences.stale(TRIAL, SKETCH);
		double median = this.pictures.medianSeconds(SKETCH.name()).orElseThrow();
		assertThat(median).isEqualTo(4);
		Eventually
			.holds(() -> assertThat(this.consequences.work(keys)).isEqualTo(Duration.ofSeconds(4L * keys.size())));
		try (FakeWorker other = listening("other")) {
			Eventually
				.holds(() -> assertThat(this.consequences.work(keys)).isEqualTo(Duration.ofSeconds(2L * keys.size())));
		}
	}

	@Test
	void rendersThousandsAgainInOneGo() throws Exception {
		List<PictureKey> keys = IntStream.range(0, 3000).mapToObj((i) -> key(SKETCH, scene(1 + i, 0, 0))).toList();
		this.jobs.cancel(request(scene(1, 0, 0), SKETCH, Priority.WARM).id());
		Job warm = request(scene(2, 0, 0), SKETCH, Priority.WARM);
		Job urgent = request(scene(3, 0, 0), SKETCH, Priority.INTERACTIVE);
		Instant started = Instant.now();
		assertThat(this.consequences.renew(keys)).isEqualTo(3000);
		assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(15));
		assertThat(count("forced and state = 'QUEUED'")).isEqualTo(3000);
		assertThat(count("forced and state = 'QUEUED' and priority = 'ORDER'")).isEqualTo(2999);
		assertThat(this.jobs.find(warm.id()).orElseThrow().priority()).isEqualTo(Priority.ORDER);
		assertThat(this.jobs.find(urgent.id()).orElseThrow().priority()).isEqualTo(Priority.INTERACTIVE);
		assertThat(this.consequences.renew(keys)).isEqualTo(3000);
		assertThat(count("state = 'QUEUED'")).isEqualTo(3000);
		Eventually.holds(() -> assertThat(this.worker.messages).hasSizeGreaterThan(100));
	}

	@Test
	void countsNoneThatAWorkerIsAt() throws Exception {
		Scene scene = scene(finish(), finish(), finish());
		Job job = request(scene, SKETCH, Priority.INTERACTIVE);
		assertThat(this.consequences.renew(List.of(key(SKETCH, scene)))).isEqualTo(1);
		assertThat(this.worker.claim(job.id().value()).status()).isEqualTo(200);
		assertThat(this.consequences.renew(List.of(key(SKETCH, scene)))).isZero();
		this.jobs.cancel(job.id());
	}

	@Test
	void leavesArchivedQualitiesAndSickModelsAlone() {
		List<PictureKey> keys = List.of(key(OLD, scene(1, 0, 0)));
		assertThat(this.consequences.renew(keys)).isZero();
		assertThat(count("true")).isZero();
		this.jdbc
			.sql("insert into model_quarantine (model, file_sha256, since, code, reason) "
					+ "values (:model, :file, current_timestamp, 'MODEL_BROKEN', 'Ow.')")
			.param("model", TRIAL.value())
			.param("file", this.models.find(TRIAL).orElseThrow().file().sha256().hex())
			.update();
		assertThat(this.consequences.renew(List.of(key(SKETCH, scene(1, 0, 0))))).isZero();
		this.jdbc.sql("delete from model_quarantine").update();
	}

	/** Changes one or two things, some of which nobody sees. */
	private void edit(MaterialInventory before) {
		for (int i = 0; i <= this.random.nextInt(2); i++) {
			PatternDraft pattern = any(before.patterns().stream().filter((each) -> isTrial(each.id())).toList());
			FinishDraft finish = any(before.finishes().stream().filter((each) -> isTrial(each.pattern())).toList());
			switch (this.random.nextInt(7)) {
				case 0 ->
					put(pattern, pattern.label(), 1 + this.random.nextInt(900), pattern.surface(), pattern.maps());
				case 1 -> put(pattern, pattern.label(), pattern.tile(), new Surface(this.random.nextDouble(), 0, 0, 1),
						pattern.maps());
				case 2 -> put(pattern, Label.of("Another name"), pattern.tile(), new Surface(0.5, 0.00000001, 0, 1),
						pattern.maps());
				case 3 -> put(pattern, pattern.label(), pattern.tile(), pattern.surface(),
						with(pattern.maps(), MapKind.NORMAL));
				case 4 -> this.editor.putFinish(new FinishDraft(finish.id(), finish.pattern(), Label.of("Renamed"), 3,
						!finish.archived(), finish.maps()));
				case 5 -> this.editor.putFinish(new FinishDraft(finish.id(), finish.pattern(), finish.label(), 0,
						finish.archived(), with(finish.maps(), MapKind.DIFFUSE)));
				default -> this.editor.putFinish(new FinishDraft(new FinishId(2500), "cedar", Label.of("New"), 9, false,
						Map.of(MapKind.DIFFUSE, map(99))));
			}
		}
	}

	private void restore(MaterialInventory before) {
		before.patterns().stream().filter((each) -> isTrial(each.id())).forEach(this.editor::putPattern);
		before.finishes().stream().filter((each) -> isTrial(each.pattern())).forEach(this.editor::putFinish);
	}

	private void put(PatternDraft pattern, Label label, int tile, Surface surface, Map<MapKind, Asset> maps) {
		this.editor.putPattern(new PatternDraft(pattern.id(), pattern.nature(), label, pattern.position(), tile,
				surface, pattern.sources(), maps));
	}

	private Map<MapKind, Asset> with(Map<MapKind, Asset> maps, MapKind kind) {
		Map<MapKind, Asset> other = new HashMap<>(maps);
		other.put(kind, map(100 + this.random.nextInt(50)));
		return other;
	}

	private Set<PictureKey> stale() {
		return Stream.of(SKETCH, OLD)
			.flatMap((quality) -> this.pictures.ready(TRIAL, quality)
				.stream()
				.map((name) -> PictureKey.of(quality, name)))
			.map((key) -> this.pictures.read(key).orElseThrow())
			.filter(this.freshness::isStale)
			.map(Picture::key)
			.collect(Collectors.toCollection(HashSet::new));
	}

	private long count(String condition) {
		return this.jdbc
			.sql("select count(*) from job where model = :model and active_key is not null and " + condition)
			.param("model", TRIAL.value())
			.query(Long.class)
			.single();
	}

	/** Most were made today, some long ago, some from nobody knows what. */
	private void putPicture() {
		Quality quality = (this.random.nextInt(4) == 0) ? OLD : SKETCH;
		Scene scene = scene(finish(), finish(), finish());
		Renderer renderer = (this.random.nextInt(6) == 0) ? LONG_AGO : TODAY;
		Fingerprint fingerprint = (this.random.nextInt(8) == 0)
				? new Fingerprint(Sha256.of(new byte[] { (byte) this.random.nextInt() }))
				: this.pantry.fingerprint(this.pantry.gather(scene, quality).orElseThrow(), renderer);
		double seconds = any(List.of(1.0, 4.0, 4.0, 4.0, 90.0));
		this.pictures.put(new Picture(key(quality, scene), TRIAL, Sha256.of(new byte[1]), 1, 16, 16,
				new Receipt(renderer.engine(), renderer.blender(), renderer.scripts(), renderer.denoiser(), "today",
						seconds, Instant.now(), fingerprint)));
	}

	private int finish() {
		return any(List.of(0, 2001, 2002, 2003, 2004, 2005, 2006, 2101, 2102, 2103, 2104, 2105, 2106));
	}

	/** 0 is hidden. */
	private static Scene scene(int seat, int legs, int ring) {
		Map<MeshName, FinishId> covered = new HashMap<>();
		Map.of("seat", seat, "legs", legs, "ring", ring).forEach((mesh, finish) -> {
			if (finish > 0) {
				covered.put(new MeshName(mesh), new FinishId(finish));
			}
		});
		return Scene.of(
				new Model(TRIAL, meshes("seat"), Aspect.parse("1:1"), new Asset(Sha256.of(new byte[0]), 0, "blend")),
				covered);
	}

	private static List<Mesh> meshes(String object) {
		return Stream.of("seat", "legs", "ring")
			.map((mesh) -> new Mesh(new MeshName(mesh), List.of(mesh.equals("seat") ? object : mesh)))
			.toList();
	}

	private Model model(String bytes, String object, String aspect) {
		return new Model(TRIAL, meshes(object), Aspect.parse(aspect), keep(bytes.getBytes(), "blend"));
	}

	private void putPattern(String id, MapSource diffuse, int tile, int seed) {
		Map<MapKind, MapSource> sources = new EnumMap<>(MapKind.class);
		Map<MapKind, Asset> maps = new EnumMap<>(MapKind.class);
		for (MapKind kind : MapKind.values()) {
			sources.put(kind, (kind == MapKind.DIFFUSE) ? diffuse : MapSource.PATTERN);
			if (sources.get(kind) == MapSource.PATTERN) {
				maps.put(kind, map(10 * seed + kind.ordinal()));
			}
		}
		this.editor.putPattern(new PatternDraft(id, "wood", Label.of(id), seed, tile, Surface.PLAIN, sources, maps));
	}

	private void putFinish(String pattern, int id, int seed) {
		this.editor.putFinish(new FinishDraft(new FinishId(id), pattern, Label.of("Finish " + id), seed, false,
				pattern.equals("cedar") ? Map.of(MapKind.DIFFUSE, map(seed)) : Map.of()));
	}

	private static boolean isTrial(String pattern) {
		return List.of("cedar", "larch").contains(pattern);
	}

	private static PictureKey key(Quality quality, Scene scene) {
		return PictureKey.of(quality, scene.renderName());
	}

	private static Quality quality(String name) {
		return new Quality(name, 16, Engine.CYCLES, null, 1, true, PictureFormat.PNG, 15, false);
	}

	private Asset map(int seed) {
		return keep(KinoStock.picture(8, seed), "png");
	}

	private Asset keep(byte[] bytes, String extension) {
		try {
			return this.assets.keep(new ByteArrayInputStream(bytes), extension);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private <T> T any(List<T> all) {
		return new ArrayList<>(all).get(this.random.nextInt(all.size()));
	}

}
