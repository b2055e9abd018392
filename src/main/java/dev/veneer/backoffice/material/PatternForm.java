package dev.veneer.backoffice.material;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.veneer.backoffice.form.Fields;
import dev.veneer.audit.Edition;
import dev.veneer.material.Label;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.PatternDraft;
import dev.veneer.material.Surface;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as it was typed.
 *
 * @param handDown whether finishes that have to bring a map now begin with the one they
 * had shared
 * @param then what its editor wants who knows what it does to pictures: {@code save} it,
 * {@code renew} them, too, or {@code back} to the form; empty while they do not know
 * @param edition the last change that its editor has seen
 */
record PatternForm(String id, String nature, String name, String nameRu, String tile, String specular, String sheen,
		String metallic, String bump, MapForms maps, Boolean handDown, String then, long edition) {

	PatternForm {
		id = Objects.requireNonNullElse(id, "").strip();
		nature = Objects.requireNonNullElse(nature, "");
		name = Objects.requireNonNullElse(name, "").strip();
		nameRu = Objects.requireNonNullElse(nameRu, "").strip();
		tile = Objects.requireNonNullElse(tile, "");
		specular = Objects.requireNonNullElse(specular, "");
		sheen = Objects.requireNonNullElse(sheen, "");
		metallic = Objects.requireNonNullElse(metallic, "");
		bump = Objects.requireNonNullElse(bump, "");
		handDown = Objects.requireNonNullElse(handDown, false);
		then = Objects.requireNonNullElse(then, "");
		maps = Objects.requireNonNullElseGet(maps, () -> new MapForms(null, null, null));
	}

	/** What a new one begins with: a diffuse map for each finish, the others shared. */
	static PatternForm blank(String nature) {
		return of("", nature, "", "", "600", Surface.PLAIN, new MapForms(MapForm.of(MapSource.FINISH, ""),
				MapForm.plain(MapSource.PATTERN), MapForm.plain(MapSource.PATTERN)), new Edition(0));
	}

	static PatternForm of(PatternDraft draft, Edition edition) {
		return of(draft.id(), draft.nature(), draft.label().en(), Objects.requireNonNullElse(draft.label().ru(), ""),
				String.valueOf(draft.tile()), draft.surface(), MapForms.of(draft.sources(), draft.maps()), edition);
	}

	private static PatternForm of(String id, String nature, String name, String nameRu, String tile, Surface surface,
			MapForms maps, Edition edition) {
		return new PatternForm(id, nature, name, nameRu, tile, number(surface.specular()), number(surface.sheen()),
				number(surface.metallic()), number(surface.bump()), maps, false, "", edition.entry());
	}

	/** The address tells which one it is. */
	PatternForm named(String known) {
		return with(known, this.maps, this.edition);
	}

	PatternForm with(MapForms kept) {
		return with(this.id, kept, this.edition);
	}

	PatternForm at(Edition seen) {
		return with(this.id, this.maps, seen.entry());
	}

	private PatternForm with(String id, MapForms maps, long edition) {
		return new PatternForm(id, this.nature, this.name, this.nameRu, this.tile, this.specular, this.sheen,
				this.metallic, this.bump, maps, this.handDown, this.then, edition);
	}

	/** The maps that it brings itself. */
	Set<MapKind> shared() {
		Set<MapKind> shared = EnumSet.noneOf(MapKind.class);
		for (MapKind kind : MapKind.values()) {
			if (this.maps.of(kind).isShared()) {
				shared.add(kind);
			}
		}
		return shared;
	}

	/**
	 * The pattern, or nothing and what is wrong with it.
	 */
	@Nullable PatternDraft read(MapUploads uploads, Fields fields) {
		fields.id(this.id);
		Label label = fields.label(this.name, "nameRu", this.nameRu);
		Integer millimetres = fields.whole("tile", this.tile, 1, 10_000);
		Double shine = fields.decimal("specular", this.specular, 1);
		Double fuzz = fields.decimal("sheen", this.sheen, 1);
		Double metal = fields.decimal("metallic", this.metallic, 1);
		Double relief = fields.decimal("bump", this.bump, 10);
		if (!fields.errors().isEmpty()) {
			return null;
		}
		Map<MapKind, MapSource> sources = new EnumMap<>(MapKind.class);
		for (MapKind kind : MapKind.values()) {
			sources.put(kind, this.maps.of(kind).source());
		}
		return new PatternDraft(this.id, this.nature, label, MaterialEditor.IN_PLACE, millimetres,
				new Surface(shine, fuzz, metal, relief), sources, uploads.files(this.maps, shared()));
	}

	/**
	 * As the form of a page that asks once more carries it along.
	 */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("nature", this.nature);
		fields.put("name", this.name);
		fields.put("nameRu", this.nameRu);
		fields.put("tile", this.tile);
		fields.put("specular", this.specular);
		fields.put("sheen", this.sheen);
		fields.put("metallic", this.metallic);
		fields.put("bump", this.bump);
		fields.put("handDown", String.valueOf(this.handDown));
		fields.put("edition", String.valueOf(this.edition));
		fields.putAll(this.maps.fields());
		return fields;
	}

	/** Java writes 1.0 and 1.0E-4 where people write 1 and 0.0001. */
	private static String number(double value) {
		return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
	}

}
