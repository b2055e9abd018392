package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.veneer.material.FinishId;
import dev.veneer.material.LabelColumns;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code colorchart}, with its answers.
 */
@Entity
@Table(name = "colorchart")
class ColorchartEntity {

	@Id
	String id;

	@Version
	@Nullable Integer version;

	@Embedded
	LabelColumns label;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "colorchart_answer", joinColumns = @JoinColumn(name = "colorchart_id"))
	Set<Answer> answers = new HashSet<>();

	protected ColorchartEntity() {
	}

	ColorchartEntity(String id) {
		this.id = id;
	}

	void answers(Map<FinishId, List<FinishId>> answers) {
		this.answers.clear();
		answers.forEach((driver, allowed) -> {
			for (int i = 0; i < allowed.size(); i++) {
				this.answers.add(new Answer(driver.value(), i, allowed.get(i).value()));
			}
		});
	}

	Colorchart colorchart() {
		Map<FinishId, List<FinishId>> map = new LinkedHashMap<>();
		this.answers.stream()
			.sorted(Comparator.comparing(Answer::driver).thenComparing(Answer::position))
			.forEach((answer) -> map.computeIfAbsent(new FinishId(answer.driver()), (driver) -> new ArrayList<>())
				.add(new FinishId(answer.finish())));
		return new Colorchart(this.id, this.label.label(), map);
	}

	/**
	 * A row of {@code colorchart_answer}.
	 */
	@Embeddable
	record Answer(@Column(name = "driver_id") int driver, int position, @Column(name = "finish_id") int finish) {

	}

}
