package dev.veneer.backoffice.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, field by field, in words for whoever filled it in.
 */
public final class FormErrors {

	/** What no single field is to blame for. */
	public static final String WHOLE = "";

	private final Map<String, String> messages = new LinkedHashMap<>();

	public FormErrors add(String field, String message) {
		this.messages.putIfAbsent(field, message);
		return this;
	}

	/**
	 * Takes the value, or notes under the field why it is none.
	 * @param value refuses by an {@link IllegalArgumentException} with a sentence
	 * @return nothing when it was refused
	 */
	public <T> @Nullable T take(String field, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (IllegalArgumentException ex) {
			add(field, String.valueOf(ex.getMessage()));
			return null;
		}
	}

	/**
	 * Does it, or notes under the field why it could not be done.
	 */
	public void attempt(String field, Runnable deed) {
		take(field, () -> {
			deed.run();
			return true;
		});
	}

	public @Nullable String get(String field) {
		return this.messages.get(field);
	}

	public boolean isEmpty() {
		return this.messages.isEmpty();
	}

	@Override
	public String toString() {
		return this.messages.toString();
	}

}
