package dev.veneer.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.asset.Asset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole inventory, as it stands at one moment.
 */
@Component
public class MaterialReader {

	private final JdbcClient jdbc;

	MaterialReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public MaterialInventory read() {
		return new MaterialInventory(natures(), patterns(), finishes());
	}

	private List<NatureDraft> natures() {
		return this.jdbc.sql("select * from nature order by position, id")
			.query((row, number) -> new NatureDraft(row.getString("id"), label(row), row.getInt("position")))
			.list();
	}

	private List<PatternDraft> patterns() {
		Map<String, Map<MapKind, Asset>> maps = maps(
				"select pattern_id as owner, kind, sha256, bytes from pattern_map");
		Map<String, Map<MapKind, MapSource>> sources = sources();
		return this.jdbc.sql("select * from pattern order by position, id")
			.query((row, number) -> new PatternDraft(row.getString("id"), row.getString("nature_id"), label(row),
					row.getInt("position"), row.getInt("tile"),
					new Surface(row.getDouble("specular"), row.getDouble("sheen"), row.getDouble("metallic"),
							row.getDouble("bump")),
					sources.getOrDefault(row.getString("id"), Map.of()),
					maps.getOrDefault(row.getString("id"), Map.of())))
			.list();
	}

	private List<FinishDraft> finishes() {
		Map<String, Map<MapKind, Asset>> maps = maps("select finish_id as owner, kind, sha256, bytes from finish_map");
		return this.jdbc.sql("select * from finish order by position, id")
			.query((row, number) -> new FinishDraft(new FinishId(row.getInt("id")), row.getString("pattern_id"),
					label(row), row.getInt("position"), row.getBoolean("archived"),
					maps.getOrDefault(row.getString("id"), Map.of())))
			.list();
	}

	private Map<String, Map<MapKind, MapSource>> sources() {
		Map<String, Map<MapKind, MapSource>> sources = new HashMap<>();
		this.jdbc.sql("select * from pattern_source").query((row) -> {
			sources.computeIfAbsent(row.getString("pattern_id"), (id) -> new EnumMap<>(MapKind.class))
				.put(MapKind.valueOf(row.getString("kind")), MapSource.valueOf(row.getString("source")));
		});
		return sources;
	}

	private Map<String, Map<MapKind, Asset>> maps(String sql) {
		Map<String, Map<MapKind, Asset>> maps = new HashMap<>();
		this.jdbc.sql(sql).query((row) -> {
			maps.computeIfAbsent(row.getString("owner"), (id) -> new EnumMap<>(MapKind.class))
				.put(MapKind.valueOf(row.getString("kind")),
						new MapFile(row.getString("sha256"), row.getLong("bytes")).asset());
		});
		return maps;
	}

	private static Label label(ResultSet row) throws SQLException {
		return new Label(row.getString("name"), row.getString("name_ru"));
	}

}
