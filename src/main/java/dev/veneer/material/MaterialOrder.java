package dev.veneer.material;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts natures, the patterns of a nature and the finishes of a pattern into the order in
 * which people see them. Places count from 1; one beyond the end is the last. The others
 * move up, and the audit tells of the one alone.
 */
@Component
@Transactional
public class MaterialOrder {

	private final Natures natures;

	private final Patterns patterns;

	private final Finishes finishes;

	private final Revisions revisions;

	private final Audit audit;

	MaterialOrder(Natures natures, Patterns patterns, Finishes finishes, Revisions revisions, Audit audit) {
		this.natures = natures;
		this.patterns = patterns;
		this.finishes = finishes;
		this.revisions = revisions;
		this.audit = audit;
	}

	/**
	 * @throws IllegalArgumentException when it is unknown
	 */
	public void placeNature(String id, int place) {
		this.revisions.raise(MaterialLibrary.REVISION);
		move(MaterialSubjects.nature(id), this.natures.findAllByOrderByPositionAscIdAsc(),
				(nature) -> nature.id.equals(id), place);
	}

	/**
	 * @throws IllegalArgumentException when it is unknown
	 */
	public void placePattern(String id, int place) {
		this.revisions.raise(MaterialLibrary.REVISION);
		PatternEntity moved = this.patterns.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("There is no pattern " + id));
		move(MaterialSubjects.pattern(id), this.patterns.findByNatureOrderByPositionAscIdAsc(moved.nature),
				(pattern) -> pattern.id.equals(id), place);
	}

	/**
	 * @throws IllegalArgumentException when it is unknown
	 */
	public void placeFinish(FinishId id, int place) {
		this.revisions.raise(MaterialLibrary.REVISION);
		FinishEntity moved = this.finishes.findById(id.value())
			.orElseThrow(() -> new IllegalArgumentException("There is no finish " + id));
		move(MaterialSubjects.finish(id), this.finishes.ofPattern(moved.pattern), (finish) -> finish.id == id.value(),
				place);
	}

	private <T extends Placed> void move(Subject subject, List<T> ordered, Predicate<T> isMoved, int place) {
		T moved = ordered.stream()
			.filter(isMoved)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no " + subject));
		Facts before = moved.facts();
		List<T> others = new ArrayList<>(ordered);
		others.remove(moved);
		others.add(Math.min(Math.max(place - 1, 0), others.size()), moved);
		for (int i = 0; i < others.size(); i++) {
			others.get(i).place(i);
		}
		this.audit.note(subject, before, moved.facts());
	}

}
