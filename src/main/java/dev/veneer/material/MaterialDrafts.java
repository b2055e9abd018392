package dev.veneer.material;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patterns and finishes as their editors need them: with where their maps come from, and
 * never a moment old.
 */
@Component
@Transactional(readOnly = true)
public class MaterialDrafts {

	private final Patterns patterns;

	private final Finishes finishes;

	MaterialDrafts(Patterns patterns, Finishes finishes) {
		this.patterns = patterns;
		this.finishes = finishes;
	}

	public Optional<PatternDraft> pattern(String id) {
		return this.patterns.findById(id).map(PatternEntity::draft);
	}

	public List<PatternDraft> patterns(Collection<String> ids) {
		return this.patterns.findAllById(ids).stream().map(PatternEntity::draft).toList();
	}

	public Optional<FinishDraft> finish(FinishId id) {
		return this.finishes.findById(id.value()).map(FinishEntity::draft);
	}

	/**
	 * The finishes of a pattern, in order.
	 */
	public List<FinishDraft> finishesOf(String pattern) {
		return this.finishes.ofPattern(pattern).stream().map(FinishEntity::draft).toList();
	}

}
