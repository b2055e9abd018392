package dev.veneer.image;

import java.util.Optional;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import dev.veneer.image.QualityTable.Row;
import dev.veneer.revision.Revisions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, edits and archives qualities. One is frozen as soon as it has a picture; which
 * one is primary can always be changed.
 */
@Component
@Transactional
public class QualityEditor {

	private final QualityTable table;

	private final Revisions revisions;

	private final Audit audit;

	QualityEditor(QualityTable table, Revisions revisions, Audit audit) {
		this.table = table;
		this.revisions = revisions;
		this.audit = audit;
	}

	/**
	 * What the audit calls a quality.
	 */
	public static Subject subject(String name) {
		return new Subject("quality", name);
	}

	/**
	 * Makes the quality, or edits the one of that name. A primary one takes the place of
	 * the primary one before, and stays primary until another takes its own.
	 * @throws IllegalArgumentException when it has pictures and the edit would make them
	 * differ, or when it is to be primary and is archived
	 * @throws EditConflictException when it was changed after that edition
	 */
	public void put(Quality wanted, Edition seen) {
		begin();
		Optional<Row> before = this.table.lock(wanted.name());
		Quality quality = wanted
			.asPrimary(wanted.primary() || before.filter((row) -> row.quality().primary()).isPresent());
		this.audit.check(subject(quality.name()), seen);
		before.ifPresent((row) -> refuse(row, quality));
		if (quality.primary()) {
			this.table.lockPrimary()
				.filter((row) -> !row.quality().name().equals(quality.name()))
				.ifPresent(this::depose);
		}
		if (before.isPresent()) {
			this.table.update(quality);
		}
		else {
			this.table.insert(quality);
		}
		note(quality.name(), before.map(Row::facts).orElse(Facts.NONE));
	}

	/**
	 * Takes the quality out of every choice, or puts it back.
	 * @throws IllegalArgumentException when it is unknown, or the primary one
	 */
	public void archive(String name, boolean archived) {
		begin();
		Row before = this.table.lock(name)
			.orElseThrow(() -> new IllegalArgumentException("There is no quality called '" + name + "'"));
		if (archived && before.quality().primary()) {
			throw new IllegalArgumentException(
					"Quality " + name + " is the primary one. Make another one primary first.");
		}
		this.table.archive(name, archived);
		note(name, before.facts());
	}

	/**
	 * How many pictures it has. One that has any is frozen.
	 */
	@Transactional(readOnly = true)
	public long pictures(String name) {
		return this.table.pictures(name);
	}

	/**
	 * Has customers see that quality from now on.
	 * @throws IllegalArgumentException when it is unknown or archived
	 */
	public void makePrimary(String name) {
		begin();
		Row row = this.table.lock(name)
			.orElseThrow(() -> new IllegalArgumentException("There is no quality called '" + name + "'"));
		put(row.quality().asPrimary(true), Edition.ANY);
	}

	/** Lets one at a time edit qualities: only one of them may be primary. */
	private void begin() {
		this.revisions.raise(Qualities.REVISION);
	}

	private void refuse(Row before, Quality quality) {
		if (before.archived() && quality.primary()) {
			throw new IllegalArgumentException("Quality " + quality.name() + " is archived, so it can't be primary");
		}
		long pictures = before.quality().isAlike(quality) ? 0 : this.table.pictures(quality.name());
		if (pictures > 0) {
			throw new IllegalArgumentException("Quality " + quality.name() + " has " + pictures
					+ " pictures, so it stays as it is. Make a new quality under another name.");
		}
	}

	private void depose(Row primary) {
		this.table.update(primary.quality().asPrimary(false));
		note(primary.quality().name(), primary.facts());
	}

	private void note(String name, Facts before) {
		this.audit.note(subject(name), before, this.table.lock(name).orElseThrow().facts());
	}

}
