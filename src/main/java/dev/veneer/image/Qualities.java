package dev.veneer.image;

import java.util.List;
import java.util.Optional;

import dev.veneer.image.QualityTable.Row;
import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;
import dev.veneer.scene.RenderName;

import org.springframework.stereotype.Component;

/**
 * The presets, in the order in which they were made, kept in memory until somebody edits
 * them.
 */
@Component
public class Qualities {

	static final String REVISION = "quality";

	private final Kept<List<Row>> kept;

	Qualities(QualityTable table, Revisions revisions) {
		this.kept = new Kept<>(revisions, REVISION, table::all);
	}

	/**
	 * The quality of that name, archived or not.
	 */
	public Optional<Quality> find(String name) {
		return this.kept.get().stream().map(Row::quality).filter((each) -> each.name().equals(name)).findFirst();
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
		return findPrimary().orElseThrow(() -> new IllegalStateException("There is no quality yet"));
	}

	/**
	 * The one that the sketchbook uses; nothing when there is no quality at all.
	 */
	public Optional<Quality> findPrimary() {
		List<Quality> all = all();
		return all.stream().filter(Quality::primary).findFirst().or(() -> all.stream().findFirst());
	}

	/**
	 * Those that can be chosen.
	 */
	public List<Quality> all() {
		return list(false);
	}

	/**
	 * Those that are gone from every choice, while their pictures stay.
	 */
	public List<Quality> archived() {
		return list(true);
	}

	public boolean isArchived(String name) {
		return archived().stream().anyMatch((quality) -> quality.name().equals(name));
	}

	private List<Quality> list(boolean archived) {
		return this.kept.get().stream().filter((row) -> row.archived() == archived).map(Row::quality).toList();
	}

}
