package dev.veneer.image;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.veneer.asset.Sha256;
import dev.veneer.model.ModelName;
import dev.veneer.scene.RenderName;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code render} and {@code shelf}.
 */
@Component
class RenderTable {

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	RenderTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Picture> read(PictureKey key) {
		return this.jdbc.sql("select * from render where quality = :quality and name = :name and format = :format")
			.param("quality", key.quality())
			.param("name", key.name().value())
			.param("format", key.format().name())
			.query(RenderTable::picture)
			.optional();
	}

	List<Picture> read(String quality, List<RenderName> names) {
		List<Picture> found = new ArrayList<>();
		for (int from = 0; from < names.size(); from += AT_ONCE) {
			found.addAll(this.jdbc.sql("select * from render where quality = :quality and name in (:names)")
				.param("quality", quality)
				.param("names",
						names.subList(from, Math.min(names.size(), from + AT_ONCE))
							.stream()
							.map(RenderName::value)
							.toList())
				.query(RenderTable::picture)
				.list());
		}
		return found;
	}

	OptionalDouble medianSeconds(String quality) {
		return number(
				"select percentile_cont(0.5) within group (order by seconds) from render where quality = :quality",
				quality);
	}

	OptionalDouble averageBytes(String quality) {
		return number("select avg(cast(bytes as double precision)) from render where quality = :quality", quality);
	}

	private OptionalDouble number(String sql, String quality) {
		Double number = this.jdbc.sql(sql).param("quality", quality).query(Double.class).optional().orElse(null);
		return (number != null) ? OptionalDouble.of(number) : OptionalDouble.empty();
	}

	long generation(ShelfName shelf) {
		return this.jdbc.sql("select generation from shelf where quality = :quality and model = :model")
			.param("quality", shelf.quality())
			.param("model", shelf.model())
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	List<Change> changes(ShelfName shelf, long since) {
		return this.jdbc
			.sql("select name, format, appeared, changed from render "
					+ "where quality = :quality and model = :model and changed > :since order by changed")
			.param("quality", shelf.quality())
			.param("model", shelf.model())
			.param("since", since)
			.query((row, number) -> new Change(
					new PictureKey(shelf.quality(), new RenderName(row.getString("name")),
							PictureFormat.valueOf(row.getString("format"))),
					row.getLong("appeared"), row.getLong("changed")))
			.list();
	}

	void put(Picture picture) {
		long generation = raise(new ShelfName(picture.key().quality(), picture.model().value()));
		String sql = "update render set format = :format, sha256 = :sha256, bytes = :bytes, width = :width, "
				+ "height = :height, engine = :engine, blender = :blender, scripts = :scripts, denoiser = :denoiser, "
				+ "worker = :worker, seconds = :seconds, fingerprint = :fingerprint, made_at = :made, "
				+ "changed = :generation where quality = :quality and name = :name";
		if (write(sql, picture, generation) == 0) {
			write("insert into render (quality, name, model, format, sha256, bytes, width, height, engine, blender, "
					+ "scripts, denoiser, worker, seconds, fingerprint, made_at, appeared, changed) values (:quality, "
					+ ":name, :model, :format, :sha256, :bytes, :width, :height, :engine, :blender, :scripts, "
					+ ":denoiser, :worker, :seconds, :fingerprint, :made, :generation, :generation)", picture,
					generation);
		}
	}

	/** Locks the shelf until the transaction ends. */
	private long raise(ShelfName shelf) {
		String raise = "update shelf set generation = generation + 1 where quality = :quality and model = :model";
		if (writeShelf(raise, shelf) == 0) {
			writeShelf("insert into shelf (quality, model, generation) values (:quality, :model, 0) "
					+ "on conflict do nothing", shelf);
			writeShelf(raise, shelf);
		}
		return generation(shelf);
	}

	private int writeShelf(String sql, ShelfName shelf) {
		return this.jdbc.sql(sql).param("quality", shelf.quality()).param("model", shelf.model()).update();
	}

	private int write(String sql, Picture picture, long generation) {
		Receipt receipt = picture.receipt();
		return this.jdbc.sql(sql)
			.param("quality", picture.key().quality())
			.param("name", picture.key().name().value())
			.param("model", picture.model().value())
			.param("format", picture.key().format().name())
			.param("sha256", picture.sha256().hex())
			.param("bytes", picture.bytes())
			.param("width", picture.width())
			.param("height", picture.height())
			.param("engine", receipt.engine().name())
			.param("blender", receipt.blender())
			.param("scripts", receipt.scripts())
			.param("denoiser", receipt.denoiser())
			.param("worker", receipt.worker())
			.param("seconds", receipt.seconds())
			.param("fingerprint", receipt.fingerprint().toString())
			.param("made", receipt.made().atOffset(ZoneOffset.UTC))
			.param("generation", generation)
			.update();
	}

	private static Picture picture(ResultSet row, int number) throws SQLException {
		PictureKey key = new PictureKey(row.getString("quality"), new RenderName(row.getString("name")),
				PictureFormat.valueOf(row.getString("format")));
		Receipt receipt = new Receipt(Engine.valueOf(row.getString("engine")), row.getString("blender"),
				row.getString("scripts"), row.getString("denoiser"), row.getString("worker"), row.getDouble("seconds"),
				row.getObject("made_at", OffsetDateTime.class).toInstant(),
				Fingerprint.parse(row.getString("fingerprint")));
		return new Picture(key, new ModelName(row.getString("model")), new Sha256(row.getString("sha256")),
				row.getLong("bytes"), row.getInt("width"), row.getInt("height"), receipt);
	}

	/**
	 * A picture that appeared or was rendered anew.
	 *
	 * @param appeared the shelf's generation when it was first there
	 * @param changed the shelf's generation when its bytes last changed
	 */
	record Change(PictureKey key, long appeared, long changed) {

		static final Comparator<Change> BY_APPEARANCE = Comparator.comparingLong(Change::appeared);

	}

}
