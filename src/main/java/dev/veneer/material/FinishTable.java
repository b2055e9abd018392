package dev.veneer.material;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.veneer.asset.Asset;
import dev.veneer.audit.Audit;
import dev.veneer.audit.Facts;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a whole table of finishes: names, and what is archived. It makes those that
 * are new, where their pattern has a diffuse map to share.
 */
@Component
@Transactional
public class FinishTable {

	private static final int AT_ONCE = 1000;

	private final Patterns patterns;

	private final Finishes finishes;

	private final Swatches swatches;

	private final PlainMaps plain;

	private final Revisions revisions;

	private final Audit audit;

	FinishTable(Patterns patterns, Finishes finishes, Swatches swatches, PlainMaps plain, Revisions revisions,
			Audit audit) {
		this.patterns = patterns;
		this.finishes = finishes;
		this.swatches = swatches;
		this.plain = plain;
		this.revisions = revisions;
		this.audit = audit;
	}

	/**
	 * Takes over what a plan holds that is made when nobody else can edit materials any
	 * more.
	 * @param rows what of the plan is taken over: all of it, or nothing
	 * @return the plan
	 * @throws IllegalArgumentException as {@link #put(List)} does
	 */
	public <P> P put(Supplier<P> plan, Function<P, List<FinishRow>> rows) {
		this.revisions.raise(MaterialLibrary.REVISION);
		P made = plan.get();
		takeOver(rows.apply(made));
		return made;
	}

	/**
	 * All or nothing.
	 * @throws IllegalArgumentException when a pattern is unknown or not the one a finish
	 * has, or a new finish needs a diffuse map of its own
	 */
	public void put(List<FinishRow> rows) {
		put(() -> rows, Function.identity());
	}

	private void takeOver(List<FinishRow> rows) {
		Map<Integer, FinishEntity> known = new HashMap<>();
		for (int i = 0; i < rows.size(); i += AT_ONCE) {
			List<Integer> ids = rows.subList(i, Math.min(i + AT_ONCE, rows.size()))
				.stream()
				.map((row) -> row.id().value())
				.toList();
			this.finishes.among(ids).forEach((finish) -> known.put(finish.id, finish));
		}
		List<FinishRow> missing = new ArrayList<>();
		for (FinishRow row : rows) {
			FinishEntity finish = known.get(row.id().value());
			if (finish != null) {
				change(finish, row);
			}
			else {
				missing.add(row);
			}
		}
		make(missing);
	}

	private void change(FinishEntity finish, FinishRow row) {
		if (!finish.pattern.equals(row.pattern())) {
			throw new IllegalArgumentException(
					"Finish " + row.id() + " is of pattern " + finish.pattern + ", not " + row.pattern());
		}
		Facts before = finish.facts();
		finish.label = LabelColumns.of(row.label());
		finish.archived = row.archived();
		this.audit.note(MaterialSubjects.finish(row.id()), before, finish.facts());
	}

	private void make(List<FinishRow> rows) {
		Map<String, PatternEntity> found = new HashMap<>();
		Map<String, Map<MapKind, Asset>> maps = new HashMap<>();
		Map<String, Integer> ends = new HashMap<>();
		for (FinishRow row : rows) {
			PatternEntity pattern = found.computeIfAbsent(row.pattern(), this::pattern);
			int position = ends.computeIfAbsent(row.pattern(), this.finishes::end);
			ends.put(row.pattern(), position + 1);
			make(row, pattern, position, maps.computeIfAbsent(row.pattern(), (id) -> maps(pattern)));
		}
	}

	private void make(FinishRow row, PatternEntity pattern, int position, Map<MapKind, Asset> maps) {
		FinishEntity finish = new FinishEntity(row.id().value());
		finish.take(new FinishDraft(row.id(), row.pattern(), row.label(), position, row.archived(), maps));
		finish.place(position);
		this.swatches.dress(finish, pattern);
		this.finishes.save(finish);
		this.audit.note(MaterialSubjects.finish(row.id()), Facts.NONE, finish.facts());
	}

	private Map<MapKind, Asset> maps(PatternEntity pattern) {
		Map<MapKind, Asset> maps = new EnumMap<>(MapKind.class);
		pattern.sources.forEach((kind, source) -> {
			if (source == MapSource.FINISH) {
				maps.put(kind,
						this.plain.instead(kind)
							.orElseThrow(() -> new IllegalArgumentException(
									"Each finish of pattern " + pattern.id + " has a diffuse map of its own")));
			}
		});
		return maps;
	}

	private PatternEntity pattern(String id) {
		return this.patterns.findById(id).orElseThrow(() -> new IllegalArgumentException("There is no pattern " + id));
	}

}
