package dev.veneer.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.veneer.audit.Change;
import dev.veneer.audit.Noted;
import dev.veneer.audit.Subject;

/**
 * What a bundle does to the catalogue.
 *
 * @param changes each thing once, with what is different in the end
 * @param conflicts what keeps it from being taken over at all
 */
public record Findings(List<Noted> changes, List<Conflict> conflicts) {

	public Findings {
		changes = List.copyOf(changes);
		conflicts = List.copyOf(conflicts);
	}

	static Findings of(List<Noted> noted, List<Conflict> conflicts) {
		Map<Subject, Map<String, Change>> fields = new LinkedHashMap<>();
		noted.forEach((each) -> each.changes()
			.forEach((change) -> fields.computeIfAbsent(each.subject(), (subject) -> new LinkedHashMap<>())
				.merge(change.field(), change, (first, last) -> new Change(last.field(), first.from(), last.to()))));
		List<Noted> changes = new ArrayList<>();
		fields.forEach((subject, each) -> {
			List<Change> real = each.values()
				.stream()
				.filter((change) -> !Objects.equals(change.from(), change.to()))
				.toList();
			if (!real.isEmpty()) {
				changes.add(new Noted(subject, real));
			}
		});
		return new Findings(changes, conflicts);
	}

	/**
	 * Those that are not there yet.
	 */
	public List<Noted> made() {
		return this.changes.stream().filter(Noted::isMaking).toList();
	}

	/**
	 * Those that are there, and would be otherwise.
	 */
	public List<Noted> changed() {
		return this.changes.stream().filter((noted) -> !noted.isMaking()).toList();
	}

}
