package dev.veneer.bundle;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Assets;
import dev.veneer.bundle.BundleDocument.FinishEntry;
import dev.veneer.bundle.BundleDocument.NatureEntry;
import dev.veneer.bundle.BundleDocument.PatternEntry;
import dev.veneer.material.FinishDraft;
import dev.veneer.material.FinishId;
import dev.veneer.material.MapKind;
import dev.veneer.material.MapSource;
import dev.veneer.material.MaterialEditor;
import dev.veneer.material.PatternDraft;
import dev.veneer.material.Surface;

import org.springframework.stereotype.Component;

/**
 * Reads natures, patterns and finishes with their maps.
 */
@Component
class MaterialImport {

	private final MaterialEditor editor;

	private final Assets assets;

	MaterialImport(MaterialEditor editor, Assets assets) {
		this.editor = editor;
		this.assets = assets;
	}

	void read(Bundle bundle, Known known, Conflicts conflicts) {
		List<NatureEntry> natures = Bundle.orEmpty(bundle.document().natures());
		for (int i = 0; i < natures.size(); i++) {
			NatureEntry nature = natures.get(i);
			int position = Objects.requireNonNullElse(nature.position(), i);
			if (conflicts.take("nature", nature.id(),
					() -> this.editor.putNature(nature.id(), nature.label(), position))) {
				known.addNature(nature.id());
			}
		}
		Map<String, Integer> places = new HashMap<>();
		for (PatternEntry pattern : Bundle.orEmpty(bundle.document().patterns())) {
			int place = places.merge(pattern.nature(), 1, Integer::sum) - 1;
			int position = Objects.requireNonNullElse(pattern.position(), place);
			if (conflicts.take("pattern", pattern.id(), () -> put(bundle, pattern, position, known))) {
				known.addPattern(pattern.id());
				readFinishes(bundle, pattern, known, conflicts);
			}
			else {
				Bundle.orEmpty(pattern.finishes()).forEach((finish) -> conflicts.pass("finish", finish.id()));
			}
		}
	}

	private void put(Bundle bundle, PatternEntry pattern, int position, Known known) {
		known.requireNatures("Pattern " + pattern.id(), List.of(pattern.nature()));
		Map<MapKind, MapSource> sources = sources(pattern);
		this.editor.putPattern(new PatternDraft(pattern.id(), pattern.nature(), pattern.label(), position,
				pattern.tile(), (pattern.surface() != null) ? pattern.surface() : Surface.PLAIN, sources,
				maps(bundle, sources, MapSource.PATTERN, "maps/" + pattern.id())));
	}

	private void readFinishes(Bundle bundle, PatternEntry pattern, Known known, Conflicts conflicts) {
		List<FinishEntry> finishes = Bundle.orEmpty(pattern.finishes());
		for (int i = 0; i < finishes.size(); i++) {
			FinishEntry finish = finishes.get(i);
			int position = Objects.requireNonNullElse(finish.position(), i);
			if (conflicts.take("finish", finish.id(), () -> put(bundle, pattern, finish, position, known))) {
				known.addFinish(finish.id(), pattern.id());
			}
		}
	}

	private void put(Bundle bundle, PatternEntry pattern, FinishEntry finish, int position, Known known) {
		known.refuseFinishElsewhere(finish.id(), pattern.id());
		this.editor.putFinish(new FinishDraft(new FinishId(finish.id()), pattern.id(), finish.label(), position,
				Boolean.TRUE.equals(finish.archived()),
				maps(bundle, sources(pattern), MapSource.FINISH, "maps/" + pattern.id() + "/" + finish.id())));
	}

	private Map<MapKind, Asset> maps(Bundle bundle, Map<MapKind, MapSource> sources, MapSource source, String folder) {
		Map<MapKind, Asset> maps = new EnumMap<>(MapKind.class);
		sources.forEach((kind, from) -> {
			String name = kind.slug() + ".png";
			// one that nobody asks for now may be there all the same
			if (from == source || bundle.has(folder, name)) {
				maps.put(kind, bundle.asset(this.assets, "png", folder, name));
			}
		});
		return maps;
	}

	private static Map<MapKind, MapSource> sources(PatternEntry pattern) {
		Map<MapKind, MapSource> sources = new EnumMap<>(MapKind.class);
		for (MapKind kind : MapKind.values()) {
			MapSource source = pattern.maps().get(kind.slug());
			if (source != null) {
				sources.put(kind, source);
			}
		}
		return sources;
	}

}
