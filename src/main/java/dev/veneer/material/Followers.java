package dev.veneer.material;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Facts;

import org.springframework.stereotype.Component;

/**
 * Keeps the finishes of a pattern whole while the pattern changes: none is ever without a
 * map that its pattern asks for, or with the swatch of a map that it has no more.
 */
@Component
class Followers {

	private final Finishes finishes;

	private final Swatches swatches;

	private final Audit audit;

	Followers(Finishes finishes, Swatches swatches, Audit audit) {
		this.finishes = finishes;
		this.swatches = swatches;
		this.audit = audit;
	}

	/**
	 * Makes the pattern what the draft says, and its finishes follow.
	 */
	void change(PatternEntity pattern, PatternDraft draft) {
		List<FinishEntity> all = this.finishes.ofPattern(pattern.id);
		Map<Integer, MapFile> diffuses = new HashMap<>();
		all.forEach((finish) -> diffuses.put(finish.id, finish.map(MapKind.DIFFUSE, pattern)));
		all.forEach((finish) -> handDown(pattern, finish, draft));
		pattern.take(draft);
		for (FinishEntity finish : all) {
			MapFile diffuse = finish.map(MapKind.DIFFUSE, pattern);
			if (diffuse != null && !diffuse.equals(diffuses.get(finish.id))) {
				this.swatches.dress(finish, pattern);
			}
		}
	}

	private void handDown(PatternEntity pattern, FinishEntity finish, PatternDraft draft) {
		Facts before = finish.facts();
		draft.sources().forEach((kind, source) -> {
			MapFile shared = pattern.maps.get(kind);
			if (source == MapSource.FINISH && shared != null) {
				finish.maps.putIfAbsent(kind, shared);
			}
		});
		this.audit.note(MaterialSubjects.finish(new FinishId(finish.id)), before, finish.facts());
	}

}
