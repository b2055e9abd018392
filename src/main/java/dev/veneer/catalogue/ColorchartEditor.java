package dev.veneer.catalogue;

import java.util.Optional;

import dev.veneer.audit.Audit;
import dev.veneer.audit.EditConflictException;
import dev.veneer.audit.Edition;
import dev.veneer.audit.Facts;
import dev.veneer.audit.Subject;
import dev.veneer.material.LabelColumns;
import dev.veneer.revision.Revisions;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, changes and removes colorcharts.
 */
@Component
@Transactional
public class ColorchartEditor {

	private final Colorcharts colorcharts;

	private final Products products;

	private final Audit audit;

	private final Revisions revisions;

	ColorchartEditor(Colorcharts colorcharts, Products products, Audit audit, Revisions revisions) {
		this.colorcharts = colorcharts;
		this.products = products;
		this.audit = audit;
		this.revisions = revisions;
	}

	/**
	 * What the audit calls a colorchart.
	 */
	public static Subject subject(String id) {
		return new Subject("colorchart", id);
	}

	@Transactional(readOnly = true)
	public Optional<Colorchart> find(String id) {
		return this.colorcharts.findById(id).map(ColorchartEntity::colorchart);
	}

	/**
	 * @throws IllegalArgumentException as {@link #put}, or when there is one of that id
	 */
	public void make(Colorchart chart) {
		if (this.colorcharts.existsById(chart.id())) {
			throw new IllegalArgumentException("There is a colorchart called '" + chart.id() + "' already");
		}
		put(chart, Edition.ANY);
	}

	/**
	 * Makes the colorchart, or changes the one of that id.
	 * @throws IllegalArgumentException when its answers lead in a loop, or name what is
	 * not there
	 * @throws EditConflictException when it was changed after that edition
	 */
	public void put(Colorchart chart, Edition seen) {
		chart.loop().ifPresent((loop) -> {
			throw new IllegalArgumentException(
					"Colorchart " + chart.id() + " leads in a loop: " + Listing.of(loop, 300));
		});
		Optional<ColorchartEntity> known = this.colorcharts.lock(chart.id());
		this.audit.check(subject(chart.id()), seen);
		Facts before = known.map(ColorchartEntity::colorchart).map(RuleFacts::of).orElse(Facts.NONE);
		ColorchartEntity entity = known.orElseGet(() -> new ColorchartEntity(chart.id()));
		entity.label = LabelColumns.of(chart.label());
		entity.answers(chart.answers());
		try {
			this.colorcharts.saveAndFlush(entity);
		}
		catch (DataIntegrityViolationException ex) {
			throw new IllegalArgumentException("Colorchart " + chart.id()
					+ " names a finish that is not there, or was made by somebody else just now", ex);
		}
		note(chart.id(), before, RuleFacts.of(entity.colorchart()));
	}

	/**
	 * @throws IllegalArgumentException when it is unknown, or a part uses it
	 */
	public void remove(String id) {
		ColorchartEntity entity = this.colorcharts.lock(id)
			.orElseThrow(() -> new IllegalArgumentException("There is no colorchart called '" + id + "'"));
		if (this.products.partsWithColorchart(id) > 0) {
			throw new IllegalArgumentException("Colorchart " + id + " is used by a part");
		}
		Facts before = RuleFacts.of(entity.colorchart());
		this.colorcharts.delete(entity);
		try {
			this.colorcharts.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw new IllegalArgumentException("Colorchart " + id + " is used by a part since just now", ex);
		}
		note(id, before, Facts.NONE);
	}

	private void note(String id, Facts before, Facts after) {
		this.audit.note(subject(id), before, after);
		this.revisions.raise(CatalogueLibrary.REVISION);
	}

}
