package dev.veneer.image;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.veneer.audit.Facts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code quality}.
 */
@Component
class QualityTable {

	private static final String UPDATE = "update quality set size = :size, engine = :engine, blender = :blender, "
			+ "samples = :samples, denoise = :denoise, format = :format, compression = :compression, "
			+ "is_primary = :primary where name = :name";

	private static final String INSERT = "insert into quality (name, position, size, engine, blender, samples, "
			+ "denoise, format, compression, is_primary) values (:name, "
			+ "(select coalesce(max(position), 0) + 1 from quality), :size, :engine, :blender, :samples, :denoise, "
			+ ":format, :compression, :primary)";

	private final JdbcClient jdbc;

	QualityTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All of them, in the order in which they were made.
	 */
	List<Row> all() {
		return List.copyOf(this.jdbc.sql("select * from quality order by position").query(QualityTable::row).list());
	}

	/**
	 * Reads the row and keeps others from changing it until the transaction ends.
	 */
	Optional<Row> lock(String name) {
		return this.jdbc.sql("select * from quality where name = :name for update")
			.param("name", name)
			.query(QualityTable::row)
			.optional();
	}

	/**
	 * The row of the primary one, locked as by {@link #lock}.
	 */
	Optional<Row> lockPrimary() {
		return this.jdbc.sql("select * from quality where is_primary for update").query(QualityTable::row).optional();
	}

	void insert(Quality quality) {
		write(INSERT, quality);
	}

	void update(Quality quality) {
		write(UPDATE, quality);
	}

	void archive(String name, boolean archived) {
		this.jdbc.sql("update quality set archived = :archived where name = :name")
			.param("archived", archived)
			.param("name", name)
			.update();
	}

	long pictures(String name) {
		return this.jdbc.sql("select count(*) from render where quality = :quality")
			.param("quality", name)
			.query(Long.class)
			.single();
	}

	private void write(String sql, Quality quality) {
		this.jdbc.sql(sql)
			.param("name", quality.name())
			.param("size", quality.size())
			.param("engine", quality.engine().name())
			.param("blender", quality.blender())
			.param("samples", quality.samples())
			.param("denoise", quality.denoise())
			.param("format", quality.format().name())
			.param("compression", quality.compression())
			.param("primary", quality.primary())
			.update();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		Quality quality = new Quality(row.getString("name"), row.getInt("size"),
				Engine.valueOf(row.getString("engine")), row.getString("blender"), row.getInt("samples"),
				row.getBoolean("denoise"), PictureFormat.valueOf(row.getString("format")), row.getInt("compression"),
				row.getBoolean("is_primary"));
		return new Row(quality, row.getBoolean("archived"));
	}

	/**
	 * A quality, and whether it is gone from every choice.
	 */
	record Row(Quality quality, boolean archived) {

		Facts facts() {
			return Facts.of("size", this.quality.size())
				.and("engine", this.quality.engine())
				.and("blender", this.quality.blender())
				.and("samples", this.quality.samples())
				.and("denoise", this.quality.denoise())
				.and("format", this.quality.format())
				.and("compression", this.quality.compression())
				.and("primary", this.quality.primary())
				.and("archived", this.archived);
		}

	}

}
