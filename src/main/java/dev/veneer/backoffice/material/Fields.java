package dev.veneer.backoffice.material;

import java.util.function.Supplier;

import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Numbers;
import dev.veneer.backoffice.form.Words;
import dev.veneer.material.Label;
import dev.veneer.material.MaterialEditor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a form, and notes under each what is wrong with it.
 */
record Fields(FormErrors errors, Words words) {

	/**
	 * @return nothing when one of the two names can't be used
	 */
	@Nullable Label label(String name, String nameRu) {
		String en = take("name", () -> Label.of(name).en(), "material.name.bad");
		Label ru = take("nameRu", () -> new Label("-", nameRu), "material.name.bad");
		return (en != null && ru != null) ? new Label(en, ru.ru()) : null;
	}

	/**
	 * @return nothing when it is none
	 */
	@Nullable Double decimal(String field, String text, int most) {
		return take(field, () -> atMost(Numbers.decimal(text), most), "material.number.bad", 0, most);
	}

	/**
	 * @return nothing when it is none
	 */
	@Nullable Integer whole(String field, String text, int least, int most) {
		return take(field, () -> {
			int number = Numbers.whole(text);
			if (number < least) {
				throw new IllegalArgumentException("too little");
			}
			return (int) atMost(number, most);
		}, "material.number.bad", least, most);
	}

	void id(String id) {
		if (!MaterialEditor.isId(id)) {
			this.errors.add("id", this.words.get("material.id.bad"));
		}
	}

	/**
	 * Takes the value, or notes under the field why it is none.
	 * @param value refuses by an {@link IllegalArgumentException}
	 */
	<T> @Nullable T take(String field, Supplier<T> value, String key, Object... arguments) {
		try {
			return value.get();
		}
		catch (IllegalArgumentException ex) {
			this.errors.add(field, this.words.get(key, arguments));
			return null;
		}
	}

	private static double atMost(double number, int most) {
		if (number > most) {
			throw new IllegalArgumentException("too much");
		}
		return number;
	}

}
