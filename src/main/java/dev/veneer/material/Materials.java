package dev.veneer.material;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All natures, patterns and finishes at one moment. Immutable.
 */
public final class Materials {

	private final Map<String, Nature> natures = new LinkedHashMap<>();

	private final Map<String, Pattern> patterns = new LinkedHashMap<>();

	private final Map<FinishId, Finish> finishes = new LinkedHashMap<>();

	private final Map<String, List<Finish>> byNature = new HashMap<>();

	private final List<Finish> all;

	public Materials(List<Nature> natures) {
		for (Nature nature : natures) {
			this.natures.put(nature.id(), nature);
			List<Finish> ofNature = new ArrayList<>();
			for (Pattern pattern : nature.patterns()) {
				this.patterns.put(pattern.id(), pattern);
				ofNature.addAll(pattern.finishes());
			}
			ofNature.forEach((finish) -> this.finishes.put(finish.id(), finish));
			this.byNature.put(nature.id(), List.copyOf(ofNature));
		}
		this.all = List.copyOf(this.finishes.values());
	}

	public List<Nature> natures() {
		return List.copyOf(this.natures.values());
	}

	public Optional<Nature> nature(String id) {
		return Optional.ofNullable(this.natures.get(id));
	}

	public Optional<Pattern> pattern(String id) {
		return Optional.ofNullable(this.patterns.get(id));
	}

	/**
	 * All patterns, nature by nature.
	 */
	public List<Pattern> patterns() {
		return List.copyOf(this.patterns.values());
	}

	/**
	 * The pattern of a finish that stands in these materials.
	 */
	public Pattern patternOf(Finish finish) {
		return pattern(finish.pattern()).orElseThrow();
	}

	public Optional<Finish> finish(FinishId id) {
		return Optional.ofNullable(this.finishes.get(id));
	}

	/**
	 * The finishes of a nature, pattern by pattern, archived ones too; none for an
	 * unknown nature.
	 */
	public List<Finish> finishesOf(String nature) {
		return this.byNature.getOrDefault(nature, List.of());
	}

	public List<Finish> finishes() {
		return this.all;
	}

}
