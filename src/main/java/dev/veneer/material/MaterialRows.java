package dev.veneer.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads all materials by six statements: a row at a time would take seconds for some ten
 * thousand finishes.
 */
@Component
class MaterialRows {

	private final JdbcClient jdbc;

	private final TransactionTemplate moment;

	MaterialRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.moment = new TransactionTemplate(transactions);
		this.moment.setReadOnly(true);
		// all statements see the same
		this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * The materials as they stand, or as the transaction sees them that is going on.
	 */
	Materials read() {
		return Objects.requireNonNull(this.moment.execute((status) -> materials()));
	}

	private Materials materials() {
		Map<String, Row> patterns = patterns();
		finishes(patterns);
		Map<String, List<Pattern>> byNature = new HashMap<>();
		patterns.forEach(
				(id, row) -> byNature.computeIfAbsent(row.nature, (nature) -> new ArrayList<>()).add(row.pattern()));
		return new Materials(this.jdbc.sql("select * from nature order by position, id")
			.query((row, number) -> new Nature(row.getString("id"), label(row),
					byNature.getOrDefault(row.getString("id"), List.of())))
			.list());
	}

	private Map<String, Row> patterns() {
		Map<String, Row> patterns = new LinkedHashMap<>();
		this.jdbc.sql("select * from pattern order by position, id").query((row) -> {
			patterns.put(row.getString("id"), new Row(row));
		});
		this.jdbc.sql("select * from pattern_source").query((row) -> {
			patterns.get(row.getString("pattern_id")).sources.put(kind(row),
					MapSource.valueOf(row.getString("source")));
		});
		this.jdbc.sql("select * from pattern_map").query((row) -> {
			patterns.get(row.getString("pattern_id")).maps.put(kind(row), file(row, "sha256", "bytes"));
		});
		return patterns;
	}

	private void finishes(Map<String, Row> patterns) {
		Map<Integer, Map<MapKind, Asset>> own = new HashMap<>();
		this.jdbc.sql("select * from finish_map").query((row) -> {
			own.computeIfAbsent(row.getInt("finish_id"), (id) -> new EnumMap<>(MapKind.class))
				.put(kind(row), file(row, "sha256", "bytes"));
		});
		this.jdbc.sql("select * from finish order by position, id").query((row) -> {
			Row pattern = patterns.get(row.getString("pattern_id"));
			int id = row.getInt("id");
			pattern.finishes.add(new Finish(new FinishId(id), pattern.id, pattern.nature, label(row),
					row.getBoolean("archived"), row.getInt("colour"), file(row, "swatch_sha256", "swatch_bytes"),
					pattern.mapsOf(id, own.getOrDefault(id, Map.of()))));
		});
	}

	private static MapKind kind(ResultSet row) throws SQLException {
		return MapKind.valueOf(row.getString("kind"));
	}

	private static Label label(ResultSet row) throws SQLException {
		return new Label(row.getString("name"), row.getString("name_ru"));
	}

	private static Asset file(ResultSet row, String sha256, String bytes) throws SQLException {
		return new Asset(new Sha256(row.getString(sha256)), row.getLong(bytes), "png");
	}

	/**
	 * A pattern whose finishes are being gathered.
	 */
	private static final class Row {

		private final String id;

		private final String nature;

		private final Label label;

		private final int tile;

		private final Surface surface;

		private final Map<MapKind, MapSource> sources = new EnumMap<>(MapKind.class);

		private final Map<MapKind, Asset> maps = new EnumMap<>(MapKind.class);

		private final List<Finish> finishes = new ArrayList<>();

		private Row(ResultSet row) throws SQLException {
			this.id = row.getString("id");
			this.nature = row.getString("nature_id");
			this.label = label(row);
			this.tile = row.getInt("tile");
			this.surface = new Surface(row.getDouble("specular"), row.getDouble("sheen"), row.getDouble("metallic"),
					row.getDouble("bump"));
		}

		private Map<MapKind, Asset> mapsOf(int finish, Map<MapKind, Asset> own) {
			Map<MapKind, Asset> found = new EnumMap<>(MapKind.class);
			this.sources.forEach((kind, source) -> found.put(kind,
					Objects.requireNonNull(((source == MapSource.PATTERN) ? this.maps : own).get(kind),
							() -> "Finish " + finish + " has no " + kind + " map")));
			return found;
		}

		private Pattern pattern() {
			return new Pattern(this.id, this.nature, this.label, this.tile, this.surface, this.finishes);
		}

	}

}
