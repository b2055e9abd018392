package dev.veneer.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.veneer.asset.Sha256;
import dev.veneer.image.PictureFormat;
import dev.veneer.image.PictureKey;
import dev.veneer.scene.RenderName;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of {@code render}, as far as they say what is stored.
 */
final class PictureRows {

	private static final String SELECT = "select quality, name, format, sha256, bytes, width, height from render ";

	private final JdbcClient jdbc;

	PictureRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The rows of some names, by name.
	 */
	Map<RenderName, Row> find(String quality, Collection<RenderName> names) {
		return this.jdbc.sql(SELECT + "where quality = :quality and name in (:names)")
			.param("quality", quality)
			.param("names", names.stream().map(RenderName::value).toList())
			.query(PictureRows::row)
			.list()
			.stream()
			.collect(Collectors.toMap((row) -> row.key().name(), Function.identity(), (one, other) -> one));
	}

	Optional<Row> find(PictureKey key) {
		return Optional.ofNullable(find(key.quality(), List.of(key.name())).get(key.name()));
	}

	/**
	 * The next rows in the order of qualities and names.
	 */
	List<Row> after(String quality, String name, int limit) {
		return this.jdbc
			.sql(SELECT + "where (quality, name) > (:quality, :name) " + "order by quality, name limit :limit")
			.param("quality", quality)
			.param("name", name)
			.param("limit", limit)
			.query(PictureRows::row)
			.list();
	}

	/**
	 * Whether a job is about to put bytes there, or to put the row.
	 */
	boolean isBeingMade(PictureKey key) {
		return this.jdbc.sql("select count(*) from job where active_key = :key")
			.param("key", key.quality() + "/" + key.name())
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * The pictures that have more than one row.
	 */
	List<String> doubles() {
		return this.jdbc.sql("select quality, name from render group by quality, name having count(*) > 1 limit 1000")
			.query((row, number) -> row.getString("quality") + "/" + row.getString("name"))
			.list();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		PictureKey key = new PictureKey(row.getString("quality"), new RenderName(row.getString("name")),
				PictureFormat.valueOf(row.getString("format")));
		return new Row(key, new Sha256(row.getString("sha256")), row.getLong("bytes"), row.getInt("width"),
				row.getInt("height"));
	}

	record Row(PictureKey key, Sha256 sha256, long bytes, int width, int height) {

	}

}
