package dev.veneer.rendering;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.audit.Edition;
import dev.veneer.image.Engine;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.PatternDraft;
import dev.veneer.material.Surface;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.scene.Scene;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The kino stool, a hundred woods and a quality of 16 pixels, in the database.
 */
@TestComponent
public class KinoStock {

	public static final Quality SMOKE = new Quality("smoke", 16, Engine.AUTO, null, 1, false, PictureFormat.PNG, 15,
			true);

	static final int FIRST_WOOD = 1101;

	private static final List<String> MESHES = List.of("frame", "top", "insert", "rim");

	private final Assets assets;

	private final MaterialEditor materials;

	private final ModelLibrary models;

	private final Qualities qualities;

	private final QualityEditor qualityEditor;

	private final JdbcClient jdbc;

	private int used;

	KinoStock(Assets assets, MaterialEditor materials, ModelLibrary models, Qualities qualities,
			QualityEditor qualityEditor, JdbcClient jdbc) {
		this.assets = assets;
		this.materials = materials;
		this.models = models;
		this.qualities = qualities;
		this.qualityEditor = qualityEditor;
		this.jdbc = jdbc;
	}

	void fill() {
		if (this.qualities.find("smoke").isPresent()) {
			return;
		}
		Map<MapKind, Asset> maps = new EnumMap<>(MapKind.class);
		Map<MapKind, MapSource> sources = new EnumMap<>(MapKind.class);
		for (MapKind kind : MapKind.values()) {
			maps.put(kind, keep(picture(32, kind.ordinal()), "png"));
			sources.put(kind, MapSource.PATTERN);
		}
		this.materials.putNature("wood", Label.of("Wood"), 0);
		this.materials
			.putPattern(new PatternDraft("oak", "wood", Label.of("Oak"), 0, 600, Surface.PLAIN, sources, maps));
		for (int i = 0; i < 100; i++) {
			this.materials.putFinish(
					new FinishDraft(new FinishId(FIRST_WOOD + i), "oak", Label.of("Oak " + i), i, false, Map.of()));
		}
		this.models.put(model("a model"));
		this.qualityEditor.put(SMOKE, Edition.ANY);
	}

	/** Another quality beside the usual one. */
	public void putQuality(Quality quality) {
		this.qualityEditor.put(quality, Edition.ANY);
	}

	public Quality quality(String name) {
		return this.qualities.find(name).orElseThrow();
	}

	Model model(String bytes) {
		return new Model(new ModelName("kino-stool"),
				MESHES.stream().map((mesh) -> new Mesh(new MeshName(mesh), List.of(mesh))).toList(),
				Aspect.parse("1:1"), keep(bytes.getBytes(), "blend"));
	}

	void replaceModel(String bytes) {
		this.models.put(model(bytes));
	}

	/**
	 * Lets the lease of a job run out.
	 */
	void fallSilent(long job) {
		this.jdbc.sql("update job set lease_until = :past where id = :job")
			.param("past", OffsetDateTime.now().minusHours(1))
			.param("job", job)
			.update();
	}

	/**
	 * As if another clock had said when it is due.
	 */
	void postpone(Job job, long milliseconds) {
		this.jdbc.sql("update job set not_before = :due, published_at = :now where id = :job")
			.param("due", OffsetDateTime.now().plusNanos(milliseconds * 1_000_000))
			.param("now", OffsetDateTime.now())
			.param("job", job.id().value())
			.update();
	}

	/**
	 * As if the job had been one of another model.
	 */
	void pretendModel(Job job, String model) {
		this.jdbc.sql("update job set model = :model where id = :job")
			.param("model", model)
			.param("job", job.id().value())
			.update();
	}

	/**
	 * As if nothing had failed yet.
	 */
	public void forgetFailures() {
		this.jdbc.sql("delete from attempt where job_id in (select id from job where state = 'FAILED')").update();
		this.jdbc.sql("delete from attempt where result = 'FAILED'").update();
		this.jdbc.sql("delete from job where state = 'FAILED'").update();
		this.jdbc.sql("delete from model_quarantine").update();
	}

	/**
	 * Whether the broker has the job's message, or the job would be claimable by now.
	 */
	boolean published(Job job) {
		return is(job, "published_at is not null");
	}

	boolean isDue(Job job) {
		return is(job, "state = 'QUEUED' and not_before <= current_timestamp");
	}

	private boolean is(Job job, String condition) {
		return this.jdbc.sql("select count(*) from job where id = :job and " + condition)
			.param("job", job.id().value())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * A scene that nobody asked for yet.
	 */
	synchronized Scene next() {
		int wood = FIRST_WOOD + this.used % 100;
		int top = FIRST_WOOD + this.used / 100;
		this.used++;
		return Scene.of(model("a model"),
				Map.of(new MeshName("frame"), new FinishId(wood), new MeshName("top"), new FinishId(top)));
	}

	/**
	 * A picture with something in it.
	 */
	public static byte[] picture(int size, int seed) {
		BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < size * size; i++) {
			image.setRGB(i % size, i / size, (i * 2654435 + seed * 7919) & 0xffffff);
		}
		return png(image);
	}

	public static byte[] flat(int size) {
		return png(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB));
	}

	private static byte[] png(BufferedImage image) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Asset keep(byte[] bytes, String extension) {
		try {
			return this.assets.keep(new ByteArrayInputStream(bytes), extension);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
