package dev.veneer.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.veneer.material.Materials;
import dev.veneer.material.Nature;
import dev.veneer.material.Pattern;

/**
 * The natures, patterns and finishes that an entry may name: those of the catalogue, and
 * those that the bundle has brought so far.
 */
final class Known {

	private final Conflicts conflicts;

	private final Set<String> natures = new HashSet<>();

	private final Set<String> patterns = new HashSet<>();

	private final Map<Integer, String> finishes = new HashMap<>();

	Known(Materials materials, Conflicts conflicts) {
		this.conflicts = conflicts;
		for (Nature nature : materials.natures()) {
			addNature(nature.id());
			for (Pattern pattern : nature.patterns()) {
				addPattern(pattern.id());
				pattern.finishes().forEach((finish) -> addFinish(finish.id().value(), pattern.id()));
			}
		}
	}

	void addNature(String id) {
		this.natures.add(id);
	}

	void addPattern(String id) {
		this.patterns.add(id);
	}

	void addFinish(int id, String pattern) {
		this.finishes.put(id, pattern);
	}

	/**
	 * Two catalogues may have given one number to two things.
	 */
	void refuseFinishElsewhere(int id, String pattern) {
		String there = this.finishes.getOrDefault(id, pattern);
		if (!there.equals(pattern)) {
			throw new BundleException(Flaw.ELSEWHERE, id, there, pattern);
		}
	}

	/**
	 * @param what that names them
	 */
	void requireNatures(String what, Collection<String> ids) {
		require(what, "nature", ids, this.natures);
	}

	void requirePatterns(String what, Collection<String> ids) {
		require(what, "pattern", ids, this.patterns);
	}

	void requireFinishes(String what, Collection<Integer> ids) {
		require(what, "finish", ids, this.finishes.keySet());
	}

	private <T> void require(String what, String kind, Collection<T> ids, Set<T> known) {
		for (T id : ids) {
			this.conflicts.require(kind, id);
			if (!known.contains(id)) {
				throw new BundleException(Flaw.UNKNOWN, what, kind, id);
			}
		}
	}

}
