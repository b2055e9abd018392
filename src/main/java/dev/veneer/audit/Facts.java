package dev.veneer.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a thing is like at one moment, field by field, as a person would read it. A field
 * that has no value stands not in it.
 */
public final class Facts {

	/** What is said of a thing that is not there. */
	public static final Facts NONE = new Facts();

	private static final int LONGEST = 2000;

	private final Map<String, String> fields = new LinkedHashMap<>();

	public static Facts of(String field, @Nullable Object value) {
		return new Facts().and(field, value);
	}

	/**
	 * These facts and one more.
	 * @param field small letters and dashes; its word stands in the messages
	 */
	public Facts and(String field, @Nullable Object value) {
		Facts more = new Facts();
		more.fields.putAll(this.fields);
		if (value != null && !value.toString().isEmpty()) {
			more.fields.put(field, cut(value.toString()));
		}
		return more;
	}

	/**
	 * What is different afterwards.
	 */
	public List<Change> until(Facts later) {
		Set<String> names = new LinkedHashSet<>(later.fields.keySet());
		names.addAll(this.fields.keySet());
		List<Change> changes = new ArrayList<>();
		for (String name : names) {
			Change change = new Change(name, this.fields.get(name), later.fields.get(name));
			if (change.isOne()) {
				changes.add(change);
			}
		}
		return List.copyOf(changes);
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST - 1) + "…";
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Facts facts && this.fields.equals(facts.fields);
	}

	@Override
	public int hashCode() {
		return this.fields.hashCode();
	}

	@Override
	public String toString() {
		return this.fields.toString();
	}

}
