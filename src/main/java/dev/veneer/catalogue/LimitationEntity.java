package dev.veneer.catalogue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.material.FinishId;
import dev.veneer.material.LabelColumns;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code limitation}, with the patterns and finishes it allows.
 */
@Entity
@Table(name = "limitation")
class LimitationEntity {

	@Id
	String id;

	@Version
	@Nullable Integer version;

	@Embedded
	LabelColumns label;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "limitation_pattern", joinColumns = @JoinColumn(name = "limitation_id"))
	@Column(name = "pattern_id")
	Set<String> patterns = new HashSet<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "limitation_finish", joinColumns = @JoinColumn(name = "limitation_id"))
	@Column(name = "finish_id")
	Set<Integer> finishes = new HashSet<>();

	protected LimitationEntity() {
	}

	LimitationEntity(String id) {
		this.id = id;
	}

	Limitation limitation() {
		return new Limitation(this.id, this.label.label(), this.patterns,
				this.finishes.stream().map(FinishId::new).collect(Collectors.toSet()));
	}

}
