package dev.veneer.material;

import dev.veneer.audit.Facts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code nature}.
 */
@Entity
@Table(name = "nature")
class NatureEntity implements Placed {

	@Id
	String id;

	@Version
	@Nullable Integer version;

	int position;

	@Embedded
	LabelColumns label;

	protected NatureEntity() {
	}

	NatureEntity(String id) {
		this.id = id;
	}

	@Override
	public void place(int position) {
		this.position = position;
	}

	@Override
	public Facts facts() {
		return this.label.facts().and("position", this.position + 1);
	}

}
