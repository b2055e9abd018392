package dev.veneer.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes finishes out of every choice and puts them back, and removes what nothing uses. A
 * finish is never removed: pictures are named after it.
 */
@Component
@Transactional
public class MaterialArchive {

	private final Natures natures;

	private final Patterns patterns;

	private final Finishes finishes;

	private final Revisions revisions;

	private final Audit audit;

	MaterialArchive(Natures natures, Patterns patterns, Finishes finishes, Revisions revisions, Audit audit) {
		this.natures = natures;
		this.patterns = patterns;
		this.finishes = finishes;
		this.revisions = revisions;
		this.audit = audit;
	}

	/**
	 * Archives all of the finishes, or restores them.
	 * @return those that were not so before, by number
	 * @throws IllegalArgumentException when one is unknown
	 */
	public List<FinishId> archive(Collection<FinishId> ids, boolean archived) {
		this.revisions.raise(MaterialLibrary.REVISION);
		Set<FinishId> missing = new TreeSet<>(ids);
		List<FinishId> changed = new ArrayList<>();
		for (FinishEntity finish : this.finishes.among(ids.stream().map(FinishId::value).toList())) {
			FinishId id = new FinishId(finish.id);
			missing.remove(id);
			if (finish.archived != archived) {
				Facts before = finish.facts();
				finish.archived = archived;
				this.audit.note(MaterialSubjects.finish(id), before, finish.facts());
				changed.add(id);
			}
		}
		if (!missing.isEmpty()) {
			throw new IllegalArgumentException("There is no finish " + listed(missing));
		}
		return changed.stream().sorted().toList();
	}

	/**
	 * @throws IllegalArgumentException when it is unknown, or has patterns
	 */
	public void removeNature(String id) {
		this.revisions.raise(MaterialLibrary.REVISION);
		NatureEntity nature = this.natures.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("There is no nature " + id));
		List<PatternEntity> used = this.patterns.findByNatureOrderByPositionAscIdAsc(id);
		if (!used.isEmpty()) {
			throw new IllegalArgumentException("Nature " + id + " has patterns: "
					+ used.stream().map((pattern) -> pattern.id).collect(Collectors.joining(", ")));
		}
		this.natures.delete(nature);
		removed(MaterialSubjects.nature(id), nature);
	}

	/**
	 * @throws IllegalArgumentException when it is unknown, or has finishes
	 */
	public void removePattern(String id) {
		this.revisions.raise(MaterialLibrary.REVISION);
		PatternEntity pattern = this.patterns.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("There is no pattern " + id));
		if (this.finishes.existsByPattern(id)) {
			throw new IllegalArgumentException("Pattern " + id + " has finishes");
		}
		this.patterns.delete(pattern);
		removed(MaterialSubjects.pattern(id), pattern);
	}

	private void removed(Subject subject, Placed row) {
		this.audit.note(subject, row.facts(), Facts.NONE);
	}

	private static String listed(Collection<FinishId> ids) {
		return ids.stream().limit(10).map(FinishId::toString).collect(Collectors.joining(", "))
				+ ((ids.size() > 10) ? " ..." : "");
	}

}
