package dev.veneer.catalogue;

import java.util.Optional;
import java.util.stream.Collectors;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import dev.veneer.material.FinishId;
import dev.veneer.material.LabelColumns;
import dev.veneer.revision.Revisions;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, changes and removes limitations.
 */
@Component
@Transactional
public class LimitationEditor {

	private final Limitations limitations;

	private final Products products;

	private final Audit audit;

	private final Revisions revisions;

	LimitationEditor(Limitations limitations, Products products, Audit audit, Revisions revisions) {
		this.limitations = limitations;
		this.products = products;
		this.audit = audit;
		this.revisions = revisions;
	}

	/**
	 * What the audit calls a limitation.
	 */
	public static Subject subject(String id) {
		return new Subject("limitation", id);
	}

	@Transactional(readOnly = true)
	public Optional<Limitation> find(String id) {
		return this.limitations.findById(id).map(LimitationEntity::limitation);
	}

	/**
	 * @throws IllegalArgumentException when there is one of that id, or it names what is
	 * not there
	 */
	public void make(Limitation limitation) {
		if (this.limitations.existsById(limitation.id())) {
			throw new IllegalArgumentException("There is a limitation called '" + limitation.id() + "' already");
		}
		put(limitation, Edition.ANY);
	}

	/**
	 * Makes the limitation, or changes the one of that id.
	 * @throws IllegalArgumentException when it names what is not there
	 * @throws EditConflictException when it was changed after that edition
	 */
	public void put(Limitation limitation, Edition seen) {
		Optional<LimitationEntity> known = this.limitations.lock(limitation.id());
		this.audit.check(subject(limitation.id()), seen);
		Facts before = known.map(LimitationEntity::limitation).map(RuleFacts::of).orElse(Facts.NONE);
		LimitationEntity entity = known.orElseGet(() -> new LimitationEntity(limitation.id()));
		entity.label = LabelColumns.of(limitation.label());
		entity.patterns.clear();
		entity.patterns.addAll(limitation.patterns());
		entity.finishes.clear();
		entity.finishes.addAll(limitation.finishes().stream().map(FinishId::value).collect(Collectors.toSet()));
		try {
			this.limitations.saveAndFlush(entity);
		}
		catch (DataIntegrityViolationException ex) {
			throw new IllegalArgumentException(
					"Limitation " + limitation.id()
							+ " names a pattern or a finish that is not there, or was made by somebody else just now",
					ex);
		}
		note(limitation.id(), before, RuleFacts.of(limitation));
	}

	/**
	 * @throws IllegalArgumentException when it is unknown, or a part uses it
	 */
	public void remove(String id) {
		LimitationEntity entity = this.limitations.lock(id)
			.orElseThrow(() -> new IllegalArgumentException("There is no limitation called '" + id + "'"));
		if (this.products.partsWithLimitation(id) > 0) {
			throw new IllegalArgumentException("Limitation " + id + " is used by a part");
		}
		Facts before = RuleFacts.of(entity.limitation());
		this.limitations.delete(entity);
		try {
			this.limitations.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw new IllegalArgumentException("Limitation " + id + " is used by a part since just now", ex);
		}
		note(id, before, Facts.NONE);
	}

	private void note(String id, Facts before, Facts after) {
		this.audit.note(subject(id), before, after);
		this.revisions.raise(CatalogueLibrary.REVISION);
	}

}
