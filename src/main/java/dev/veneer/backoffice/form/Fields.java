package dev.veneer.backoffice.form;

import java.util.function.Supplier;

import dev.veneer.material.Label;
import dev.veneer.material.MaterialEditor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a form, and notes under each what is wrong with it.
 */
public record Fields(FormErrors errors, Words words) {

	/**
	 * @return nothing when one of the two names can't be used
	 */
	public @Nullable Label label(String name, String ruField, String ru) {
		String en = take("name", () -> Label.of(name).en(), "form.name.bad");
		Label russian = take(ruField, () -> new Label("-", ru), "form.name.bad");
		return (en != null && russian != null) ? new Label(en, russian.ru()) : null;
	}

	/**
	 * @return nothing when it is none
	 */
	public @Nullable Double decimal(String field, String text, int most) {
		return take(field, () -> atMost(Numbers.decimal(text), most), "form.number.bad", 0, most);
	}

	/**
	 * @return nothing when it is none
	 */
	public @Nullable Integer whole(String field, String text, int least, int most) {
		return take(field, () -> {
			int number = Numbers.whole(text);
			if (number < least) {
				throw new IllegalArgumentException("too little");
			}
			return (int) atMost(number, most);
		}, "form.number.bad", least, most);
	}

	public void id(String id) {
		if (!MaterialEditor.isId(id)) {
			this.errors.add("id", this.words.get("form.id.bad"));
		}
	}

	/**
	 * Takes the value, or notes under the field why it is none.
	 * @param value refuses by an {@link IllegalArgumentException}
	 */
	public <T> @Nullable T take(String field, Supplier<T> value, String key, Object... arguments) {
		try {
			return value.get();
		}
		catch (IllegalArgumentException ex) {
			this.errors.add(field, this.words.get(key, arguments));
			return null;
		}
	}

	public void complain(String field, String key, Object... arguments) {
		this.errors.add(field, this.words.get(key, arguments));
	}

	private static double atMost(double number, int most) {
		if (number > most) {
			throw new IllegalArgumentException("too much");
		}
		return number;
	}

}
