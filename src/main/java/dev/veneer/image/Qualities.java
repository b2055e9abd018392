package dev.veneer.image;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;
import dev.veneer.scene.RenderName;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The presets, in the order in which they were made. A preset is frozen as soon as it has
 * a picture; which one is primary can always be changed.
 */
@Component
public class Qualities {

	private static final String REVISION = "quality";

	private final JdbcClient jdbc;

	private final Revisions revisions;

	private final Kept<List<Quality>> kept;

	Qualities(JdbcClient jdbc, Revisions revisions) {
		this.jdbc = jdbc;
		this.revisions = revisions;
		this.kept = new Kept<>(revisions, REVISION, this::read);
	}

	public Optional<Quality> find(String name) {
		return all().stream().filter((quality) -> quality.name().equals(name)).findFirst();
	}

	/**
	 * The key of a picture; nothing when there is no such quality.
	 */
	public Optional<PictureKey> key(String quality, RenderName name) {
		return find(quality).map((found) -> PictureKey.of(found, name));
	}

	/**
	 * The one that the sketchbook uses.
	 * @throws IllegalStateException when there is no quality at all
	 */
	public Quality primary() {
		List<Quality> all = all();
		return all.stream()
			.filter(Quality::primary)
			.findFirst()
			.or(() -> all.stream().findFirst())
			.orElseThrow(() -> new IllegalStateException("There is no quality yet; the catalogue brings them"));
	}

	public List<Quality> all() {
		return this.kept.get();
	}

	/**
	 * Makes the quality, or edits the one of that name. A primary one takes the place of
	 * the primary one before.
	 * @throws IllegalArgumentException when it has pictures and the edit would make them
	 * differ
	 */
	@Transactional
	public void put(Quality quality) {
		Optional<Quality> before = read().stream().filter((each) -> each.name().equals(quality.name())).findFirst();
		if (before.isPresent() && !alike(before.get(), quality)) {
			refuseFrozen(quality);
		}
		if (quality.primary()) {
			this.jdbc.sql("update quality set is_primary = false").update();
		}
		if (before.isPresent()) {
			write("update quality set size = :size, engine = :engine, blender = :blender, samples = :samples, denoise = :denoise, "
					+ "format = :format, compression = :compression, is_primary = :primary where name = :name",
					quality);
		}
		else {
			write("insert into quality (name, position, size, engine, blender, samples, denoise, format, compression, "
					+ "is_primary) values (:name, (select coalesce(max(position), 0) + 1 from quality), :size, "
					+ ":engine, :blender, :samples, :denoise, :format, :compression, :primary)", quality);
		}
		this.revisions.raise(REVISION);
	}

	private static boolean alike(Quality one, Quality other) {
		return one.equals(new Quality(other.name(), other.size(), other.engine(), other.blender(), other.samples(),
				other.denoise(), other.format(), other.compression(), one.primary()));
	}

	private void refuseFrozen(Quality quality) {
		long pictures = this.jdbc.sql("select count(*) from render where quality = :quality")
			.param("quality", quality.name())
			.query(Long.class)
			.single();
		if (pictures > 0) {
			throw new IllegalArgumentException("Quality " + quality.name() + " has " + pictures
					+ " pictures, so it stays as it is. Make a new quality under another name.");
		}
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

	private List<Quality> read() {
		return List.copyOf(this.jdbc.sql("select * from quality order by position").query(Qualities::quality).list());
	}

	private static Quality quality(ResultSet row, int number) throws SQLException {
		return new Quality(row.getString("name"), row.getInt("size"), Engine.valueOf(row.getString("engine")),
				row.getString("blender"), row.getInt("samples"), row.getBoolean("denoise"),
				PictureFormat.valueOf(row.getString("format")), row.getInt("compression"),
				row.getBoolean("is_primary"));
	}

}
