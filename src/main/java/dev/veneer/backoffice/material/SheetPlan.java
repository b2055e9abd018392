package dev.veneer.backoffice.material;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.veneer.asset.Sha256;
import dev.veneer.backoffice.material.Sheet.Line;
import dev.veneer.backoffice.material.Sheet.Trouble;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.FinishRow;
import dev.veneer.material.Label;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.Materials;
import dev.veneer.material.PatternDraft;
import org.jspecify.annotations.Nullable;

/**
 * What a table of finishes would change.
 *
 * @param changes in the order of the table
 * @param same lines that change nothing
 * @param troubles nothing can be taken over while there are any
 */
record SheetPlan(List<Change> changes, int same, List<Trouble> troubles) {

	private static final Set<String> YES = Set.of("true", "истина");

	private static final Set<String> NO = Set.of("false", "ложь");

	SheetPlan {
		changes = List.copyOf(changes);
		troubles = List.copyOf(troubles);
	}

	/**
	 * @param patterns finds a pattern with where its maps come from
	 */
	static SheetPlan of(Sheet sheet, Materials materials, Function<String, Optional<PatternDraft>> patterns) {
		return new Maker(materials, patterns).make(sheet);
	}

	/**
	 * Tells whether another plan would do the same.
	 */
	public String digest() {
		return Sha256.of(this.changes.toString().getBytes(StandardCharsets.UTF_8)).hex();
	}

	/**
	 * Whether it can be taken over and does what the plan of that digest did.
	 */
	boolean does(String digest) {
		return this.troubles.isEmpty() && digest().equals(digest);
	}

	List<FinishRow> rows() {
		return this.changes.stream().map(Change::row).toList();
	}

	/** The finishes that would be archived. */
	List<FinishId> archived() {
		return this.changes.stream().filter(Change::isArchiving).map((change) -> change.row().id()).toList();
	}

	/**
	 * What a line changes.
	 *
	 * @param before nothing when it makes a finish
	 */
	record Change(long line, FinishRow row, @Nullable Label before, boolean archivedBefore) {

		public boolean isFresh() {
			return this.before == null;
		}

		public boolean isRenaming() {
			return this.before != null && !this.before.equals(this.row.label());
		}

		public boolean isArchiving() {
			return !isFresh() && this.row.archived() && !this.archivedBefore;
		}

		public boolean isRestoring() {
			return this.archivedBefore && !this.row.archived();
		}

	}

	/**
	 * Judges a table line by line.
	 */
	private static final class Maker {

		private final Materials materials;

		private final Function<String, Optional<PatternDraft>> patterns;

		private final List<Change> changes = new ArrayList<>();

		private final List<Trouble> troubles = new ArrayList<>();

		private final Set<FinishId> seen = new HashSet<>();

		private int same;

		private Maker(Materials materials, Function<String, Optional<PatternDraft>> patterns) {
			this.materials = materials;
			this.patterns = patterns;
		}

		private SheetPlan make(Sheet sheet) {
			this.troubles.addAll(sheet.troubles());
			sheet.lines().forEach(this::judge);
			return new SheetPlan(this.changes, this.same, this.troubles);
		}

		private void judge(Line line) {
			String id = line.cells().get(SheetColumn.ID).strip();
			try {
				FinishId finish = FinishId.parse(id);
				if (this.seen.add(finish)) {
					judge(line, finish, this.materials.finish(finish).orElse(null));
				}
				else {
					trouble(line, "twice", id);
				}
			}
			catch (IllegalArgumentException ex) {
				trouble(line, "id", id);
			}
		}

		private void judge(Line line, FinishId id, @Nullable Finish before) {
			String pattern = pattern(line, id, before);
			Label label = label(line, before);
			Boolean archived = archived(line, before);
			if (pattern == null || label == null || archived == null) {
				return;
			}
			boolean same = before != null && before.label().equals(label) && before.archived() == archived;
			if (same) {
				this.same++;
				return;
			}
			this.changes.add(new Change(line.number(), new FinishRow(id, pattern, label, archived),
					(before != null) ? before.label() : null, before != null && before.archived()));
		}

		private @Nullable String pattern(Line line, FinishId id, @Nullable Finish before) {
			String wanted = line.cells().getOrDefault(SheetColumn.PATTERN, "").strip();
			if (before != null) {
				return (wanted.isEmpty() || wanted.equals(before.pattern())) ? before.pattern()
						: trouble(line, "moved", id.toString(), before.pattern(), wanted);
			}
			Optional<PatternDraft> pattern = MaterialEditor.isId(wanted) ? this.patterns.apply(wanted)
					: Optional.empty();
			if (pattern.isEmpty()) {
				return trouble(line, wanted.isEmpty() ? "pattern.none" : "pattern.unknown", id.toString(), wanted);
			}
			return (pattern.get().sources().get(MapKind.DIFFUSE) == MapSource.PATTERN) ? wanted
					: trouble(line, "diffuse", id.toString(), wanted);
		}

		private @Nullable Label label(Line line, @Nullable Finish before) {
			Map<SheetColumn, String> cells = line.cells();
			String en = cells.getOrDefault(SheetColumn.NAME, (before != null) ? before.label().en() : "");
			String ru = cells.getOrDefault(SheetColumn.NAME_RU,
					(before != null) ? Objects.requireNonNullElse(before.label().ru(), "") : "");
			try {
				return new Label(en, ru);
			}
			catch (IllegalArgumentException ex) {
				trouble(line, "name");
				return null;
			}
		}

		private @Nullable Boolean archived(Line line, @Nullable Finish before) {
			String cell = line.cells().get(SheetColumn.ARCHIVED);
			if (cell == null) {
				return before != null && before.archived();
			}
			// spreadsheets write these two in capitals, and in their own language
			String word = cell.strip().toLowerCase(Locale.ROOT);
			if (!YES.contains(word) && !NO.contains(word)) {
				trouble(line, "archived", cell);
				return null;
			}
			return YES.contains(word);
		}

		private @Nullable String trouble(Line line, String key, String... facts) {
			this.troubles.add(Trouble.of(line.number(), "material.sheet.bad." + key, facts));
			return null;
		}

	}

}
