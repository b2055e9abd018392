package dev.veneer.backoffice.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.veneer.audit.Noted;
import dev.veneer.bundle.Conflict;
import dev.veneer.bundle.Findings;
import dev.veneer.bundle.StagedBundle;

/**
 * What a bundle does, as the page shows it: no more of it than a person would read.
 *
 * @param made the new things of each kind
 * @param changed with what is different about them
 * @param more how many changed things are left out
 */
record Outcome(List<Conflict> conflicts, List<Made> made, List<Noted> changed, int more) {

	private static final int SHOWN = 500;

	private static final int NAMED = 60;

	static Outcome of(StagedBundle bundle) {
		Findings findings = (bundle.findings() != null) ? bundle.findings() : new Findings(List.of(), List.of());
		Map<String, List<String>> made = findings.made()
			.stream()
			.collect(Collectors.groupingBy((noted) -> noted.subject().kind(), LinkedHashMap::new,
					Collectors.mapping((noted) -> noted.subject().id(), Collectors.toList())));
		List<Noted> changed = findings.changed();
		return new Outcome(findings.conflicts(),
				made.entrySet().stream().map((kind) -> Made.of(kind.getKey(), kind.getValue())).toList(),
				changed.stream().limit(SHOWN).toList(), Math.max(0, changed.size() - SHOWN));
	}

	public boolean isNothing() {
		return this.conflicts.isEmpty() && this.made.isEmpty() && this.changed.isEmpty();
	}

	/**
	 * New things of one kind.
	 *
	 * @param named the ids of the first of them
	 */
	record Made(String kind, int count, String named) {

		static Made of(String kind, List<String> ids) {
			String named = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
			return new Made(kind, ids.size(), (ids.size() > NAMED) ? named + " …" : named);
		}

	}

}
