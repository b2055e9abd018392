package dev.veneer.material;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.veneer.asset.Asset;
import dev.veneer.revision.Kept;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;

/**
 * Reads the materials, and keeps them in memory until somebody edits them.
 */
@Component
public class MaterialLibrary {

	static final String REVISION = "material";

	private final Natures natures;

	private final Patterns patterns;

	private final Finishes finishes;

	private final Kept<Materials> kept;

	MaterialLibrary(Natures natures, Patterns patterns, Finishes finishes, Revisions revisions) {
		this.natures = natures;
		this.patterns = patterns;
		this.finishes = finishes;
		this.kept = new Kept<>(revisions, REVISION, this::read);
	}

	public Materials current() {
		return this.kept.get();
	}

	/**
	 * As {@link #current}, but never a moment old.
	 */
	public Materials latest() {
		return this.kept.latest();
	}

	private Materials read() {
		Map<String, List<FinishEntity>> finishesByPattern = this.finishes.findAllByOrderByPositionAscIdAsc()
			.stream()
			.collect(Collectors.groupingBy((finish) -> finish.pattern));
		Map<String, List<Pattern>> patternsByNature = this.patterns.findAllByOrderByPositionAscIdAsc()
			.stream()
			.map((pattern) -> pattern(pattern, finishesByPattern.getOrDefault(pattern.id, List.of())))
			.collect(Collectors.groupingBy(Pattern::nature));
		return new Materials(this.natures.findAllByOrderByPositionAscIdAsc()
			.stream()
			.map((nature) -> new Nature(nature.id, nature.label.label(),
					patternsByNature.getOrDefault(nature.id, List.of())))
			.toList());
	}

	private static Pattern pattern(PatternEntity pattern, List<FinishEntity> finishes) {
		return new Pattern(pattern.id, pattern.nature, pattern.label.label(), pattern.tile, pattern.surface(),
				finishes.stream().map((finish) -> finish(pattern, finish)).toList());
	}

	private static Finish finish(PatternEntity pattern, FinishEntity finish) {
		Map<MapKind, Asset> maps = new EnumMap<>(MapKind.class);
		pattern.sources.forEach((kind, source) -> maps.put(kind,
				((source == MapSource.PATTERN) ? pattern.maps : finish.maps).get(kind).asset()));
		return new Finish(new FinishId(finish.id), pattern.id, pattern.nature, finish.label.label(), finish.archived,
				finish.colour, finish.swatch.asset(), maps);
	}

}
