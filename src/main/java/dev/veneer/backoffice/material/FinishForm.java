package dev.veneer.backoffice.material;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.veneer.backoffice.form.Fields;
import dev.veneer.asset.Asset;
import dev.veneer.audit.Edition;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.PatternDraft;
import org.jspecify.annotations.Nullable;

/**
 * A finish as it was typed.
 *
 * @param maps how its own maps were chosen
 * @param then what its editor wants who knows what it does to pictures: {@code save} it,
 * {@code renew} them, too, or {@code back} to the form; empty while they do not know
 * @param edition the last change that its editor has seen
 */
record FinishForm(String id, String pattern, String name, String nameRu, MapForms maps, String then, long edition) {

	FinishForm {
		id = Objects.requireNonNullElse(id, "").strip();
		pattern = Objects.requireNonNullElse(pattern, "");
		name = Objects.requireNonNullElse(name, "").strip();
		nameRu = Objects.requireNonNullElse(nameRu, "").strip();
		then = Objects.requireNonNullElse(then, "");
		maps = Objects.requireNonNullElseGet(maps, () -> new MapForms(null, null, null));
	}

	/** What a new one begins with. */
	static FinishForm blank(String id, String pattern) {
		return new FinishForm(id, pattern, "", "", new MapForms(MapForm.of(MapSource.FINISH, ""),
				MapForm.plain(MapSource.FINISH), MapForm.plain(MapSource.FINISH)), "", 0);
	}

	static FinishForm of(FinishDraft draft, Edition edition) {
		return new FinishForm(draft.id().toString(), draft.pattern(), draft.label().en(),
				Objects.requireNonNullElse(draft.label().ru(), ""), MapForms.of(Map.of(), draft.maps()), "",
				edition.entry());
	}

	/** The address tells which one it is, and it stays with its pattern. */
	FinishForm of(FinishDraft known) {
		return with(known.id().toString(), known.pattern(), this.maps, this.edition);
	}

	FinishForm with(MapForms kept) {
		return with(this.id, this.pattern, kept, this.edition);
	}

	FinishForm at(Edition seen) {
		return with(this.id, this.pattern, this.maps, seen.entry());
	}

	private FinishForm with(String id, String pattern, MapForms maps, long edition) {
		return new FinishForm(id, pattern, this.name, this.nameRu, maps, this.then, edition);
	}

	@Nullable FinishId number(Fields fields) {
		return fields.take("id", () -> FinishId.parse(this.id), "material.finish.id.bad");
	}

	/**
	 * The finish, or nothing and what is wrong with it.
	 * @param before what it is like now, nothing when it is new
	 * @param needed the maps that its pattern leaves to it
	 */
	@Nullable FinishDraft read(@Nullable FinishDraft before, Set<MapKind> needed, MapUploads uploads, Fields fields) {
		FinishId number = number(fields);
		Label label = fields.label(this.name, "nameRu", this.nameRu);
		if (!fields.errors().isEmpty()) {
			return null;
		}
		// a map that its pattern does not ask for now stays for the day when it will
		Map<MapKind, Asset> own = new EnumMap<>(MapKind.class);
		own.putAll((before != null) ? before.maps() : Map.of());
		own.putAll(uploads.files(this.maps, needed));
		return new FinishDraft(number, this.pattern, label, MaterialEditor.IN_PLACE,
				before != null && before.archived(), own);
	}

	/** The maps that the pattern leaves to its finishes. */
	static Set<MapKind> needed(PatternDraft pattern) {
		Set<MapKind> needed = EnumSet.noneOf(MapKind.class);
		pattern.sources().forEach((kind, source) -> {
			if (source == MapSource.FINISH) {
				needed.add(kind);
			}
		});
		return needed;
	}

	/**
	 * As the form of a page that asks once more carries it along.
	 */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("name", this.name);
		fields.put("nameRu", this.nameRu);
		fields.put("edition", String.valueOf(this.edition));
		fields.putAll(this.maps.fields());
		return fields;
	}

}
