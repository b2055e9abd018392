package dev.veneer.material;

import java.util.Optional;
import java.util.function.IntSupplier;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes natures, patterns and finishes. What has the same id is changed, what
 * has not is made. Every method may throw an {@link EditConflictException} when the thing
 * was changed after the edition that its editor had seen.
 */
@Component
@Transactional
public class MaterialEditor {

	/** Where it stands already, or behind all others when it is new. */
	public static final int IN_PLACE = -1;

	private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z][a-z0-9-]{0,39}");

	private final Natures natures;

	private final Patterns patterns;

	private final Finishes finishes;

	private final Swatches swatches;

	private final Followers followers;

	private final Revisions revisions;

	private final Audit audit;

	MaterialEditor(Natures natures, Patterns patterns, Finishes finishes, Swatches swatches, Followers followers,
			Revisions revisions, Audit audit) {
		this.natures = natures;
		this.patterns = patterns;
		this.finishes = finishes;
		this.swatches = swatches;
		this.followers = followers;
		this.revisions = revisions;
		this.audit = audit;
	}

	public void putNature(String id, Label label, int position) {
		putNature(id, label, position, Edition.ANY);
	}

	/**
	 * @param position 0 for the first, or {@link #IN_PLACE}
	 */
	public void putNature(String id, Label label, int position, Edition seen) {
		begin();
		Subject subject = MaterialSubjects.nature(checked(id));
		Optional<NatureEntity> known = this.natures.findById(id);
		Facts before = facts(subject, seen, known);
		NatureEntity nature = known.orElseGet(() -> new NatureEntity(id));
		nature.label = LabelColumns.of(label);
		place(nature, position, known.isPresent(), this.natures::end);
		this.natures.save(nature);
		end(subject, before, nature);
	}

	public void putPattern(PatternDraft draft) {
		putPattern(draft, Edition.ANY);
	}

	/**
	 * Makes or changes the pattern. Finishes that have to bring a map now, and have none,
	 * keep the one that they had shared.
	 */
	public void putPattern(PatternDraft draft, Edition seen) {
		begin();
		if (!this.natures.existsById(draft.nature())) {
			throw new IllegalArgumentException(
					"Pattern " + draft.id() + " is of nature " + draft.nature() + ", which is unknown");
		}
		Subject subject = MaterialSubjects.pattern(checked(draft.id()));
		Optional<PatternEntity> known = this.patterns.findById(draft.id());
		Facts before = facts(subject, seen, known);
		PatternEntity pattern = known.orElseGet(() -> new PatternEntity(draft.id()));
		boolean stays = draft.nature().equals(pattern.nature);
		this.followers.change(pattern, draft);
		place(pattern, draft.position(), stays, () -> this.patterns.end(draft.nature()));
		this.patterns.save(pattern);
		end(subject, before, pattern);
	}

	public void putFinish(FinishDraft draft) {
		putFinish(draft, Edition.ANY);
	}

	/**
	 * @throws IllegalArgumentException when its pattern is unknown, or asks for a map of
	 * its own that it has not
	 */
	public void putFinish(FinishDraft draft, Edition seen) {
		begin();
		PatternEntity pattern = this.patterns.findById(draft.pattern())
			.orElseThrow(() -> new IllegalArgumentException(
					"Finish " + draft.id() + " is of pattern " + draft.pattern() + ", which is unknown"));
		Subject subject = MaterialSubjects.finish(draft.id());
		Optional<FinishEntity> known = this.finishes.findById(draft.id().value());
		Facts before = facts(subject, seen, known);
		FinishEntity finish = known.orElseGet(() -> new FinishEntity(draft.id().value()));
		boolean stays = draft.pattern().equals(finish.pattern);
		finish.take(draft);
		place(finish, draft.position(), stays, () -> this.finishes.end(draft.pattern()));
		refuseMissingMap(pattern, finish);
		this.swatches.dress(finish, pattern);
		this.finishes.save(finish);
		end(subject, before, finish);
	}

	/**
	 * Lets one at a time edit materials: what a finish must have is decided by the row of
	 * its pattern, and nobody may change that meanwhile.
	 */
	private void begin() {
		this.revisions.raise(MaterialLibrary.REVISION);
	}

	/** The row is read before the audit, so an edit after that is noticed at the end. */
	private Facts facts(Subject subject, Edition seen, Optional<? extends Placed> known) {
		this.audit.check(subject, seen);
		return known.map(Placed::facts).orElse(Facts.NONE);
	}

	private void end(Subject subject, Facts before, Placed after) {
		this.audit.note(subject, before, after.facts());
	}

	private static void place(Placed row, int position, boolean stays, IntSupplier end) {
		if (position >= 0 || !stays) {
			row.place((position >= 0) ? position : end.getAsInt());
		}
	}

	private static void refuseMissingMap(PatternEntity pattern, FinishEntity finish) {
		pattern.sources.forEach((kind, source) -> {
			if (source == MapSource.FINISH && !finish.maps.containsKey(kind)) {
				throw new IllegalArgumentException("Finish " + finish.id + " has no " + kind
						+ " map of its own, which its pattern " + pattern.id + " asks for");
			}
		});
	}

	/**
	 * Whether a nature or a pattern may have that id.
	 */
	public static boolean isId(String id) {
		return ID.matcher(id).matches();
	}

	private static String checked(String id) {
		if (!isId(id)) {
			throw new IllegalArgumentException(
					"An id is small letters, digits and -, starting with a letter, 40 at most, not '" + id + "'");
		}
		return id;
	}

}
