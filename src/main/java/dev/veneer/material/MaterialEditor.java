package dev.veneer.material;

import java.util.EnumMap;
import java.util.Map;

import dev.veneer.asset.Asset;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes natures, patterns and finishes. What has the same id is changed, what
 * has not is made.
 */
@Component
@Transactional
public class MaterialEditor {

	private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z][a-z0-9-]{0,39}");

	private final Natures natures;

	private final Patterns patterns;

	private final Finishes finishes;

	private final Swatches swatches;

	private final Revisions revisions;

	MaterialEditor(Natures natures, Patterns patterns, Finishes finishes, Swatches swatches, Revisions revisions) {
		this.natures = natures;
		this.patterns = patterns;
		this.finishes = finishes;
		this.swatches = swatches;
		this.revisions = revisions;
	}

	public void putNature(String id, Label label, int position) {
		NatureEntity nature = this.natures.findById(checked(id)).orElseGet(() -> new NatureEntity(id));
		nature.label = LabelColumns.of(label);
		nature.position = position;
		this.natures.save(nature);
		this.revisions.raise(MaterialLibrary.REVISION);
	}

	public void putPattern(PatternDraft draft) {
		if (!this.natures.existsById(draft.nature())) {
			throw new IllegalArgumentException(
					"Pattern " + draft.id() + " is of nature " + draft.nature() + ", which is unknown");
		}
		PatternEntity pattern = this.patterns.findById(checked(draft.id()))
			.orElseGet(() -> new PatternEntity(draft.id()));
		pattern.nature = draft.nature();
		pattern.label = LabelColumns.of(draft.label());
		pattern.position = draft.position();
		pattern.tile = draft.tile();
		pattern.surface(draft.surface());
		pattern.sources.putAll(draft.sources());
		pattern.maps.clear();
		pattern.maps.putAll(files(draft.maps()));
		this.patterns.save(pattern);
		this.revisions.raise(MaterialLibrary.REVISION);
	}

	public void putFinish(FinishDraft draft) {
		PatternEntity pattern = this.patterns.findById(draft.pattern())
			.orElseThrow(() -> new IllegalArgumentException(
					"Finish " + draft.id() + " is of pattern " + draft.pattern() + ", which is unknown"));
		FinishEntity finish = this.finishes.findById(draft.id().value())
			.orElseGet(() -> new FinishEntity(draft.id().value()));
		finish.pattern = draft.pattern();
		finish.label = LabelColumns.of(draft.label());
		finish.position = draft.position();
		finish.archived = draft.archived();
		finish.maps.clear();
		finish.maps.putAll(files(draft.maps()));
		refuseMissingMap(pattern, finish);
		Swatches.Swatch swatch = this.swatches.cut(diffuse(pattern, finish));
		finish.swatch = MapFile.of(swatch.picture());
		finish.colour = swatch.colour();
		this.finishes.save(finish);
		this.revisions.raise(MaterialLibrary.REVISION);
	}

	private static void refuseMissingMap(PatternEntity pattern, FinishEntity finish) {
		pattern.sources.forEach((kind, source) -> {
			if (source == MapSource.FINISH && !finish.maps.containsKey(kind)) {
				throw new IllegalArgumentException("Finish " + finish.id + " has no " + kind
						+ " map of its own, which its pattern " + pattern.id + " asks for");
			}
		});
	}

	private static Asset diffuse(PatternEntity pattern, FinishEntity finish) {
		boolean shared = pattern.sources.get(MapKind.DIFFUSE) == MapSource.PATTERN;
		return (shared ? pattern.maps : finish.maps).get(MapKind.DIFFUSE).asset();
	}

	private static Map<MapKind, MapFile> files(Map<MapKind, Asset> maps) {
		Map<MapKind, MapFile> files = new EnumMap<>(MapKind.class);
		maps.forEach((kind, asset) -> files.put(kind, MapFile.of(asset)));
		return files;
	}

	private static String checked(String id) {
		if (!ID.matcher(id).matches()) {
			throw new IllegalArgumentException(
					"An id is small letters, digits and -, starting with a letter, 40 at most, not '" + id + "'");
		}
		return id;
	}

}
