package dev.veneer.backoffice.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A change of a product's form that saves nothing, such as {@code up-part:0.1}: what the
 * page's script does by itself where there is one.
 *
 * @param deed what to do
 * @param style the key of a style, empty where none is meant
 * @param part the key of a part of it, empty where none is meant
 */
record FormEdit(String deed, String style, String part) {

	private static final Pattern GRAMMAR = Pattern.compile("([a-z]+(?:-[a-z]+)?)(?::(\\d{1,9})(?:\\.(\\d{1,9}))?)?");

	/**
	 * Does nothing when it is none.
	 */
	static ProductForm apply(String text, ProductForm form) {
		Matcher matcher = GRAMMAR.matcher(text);
		if (!matcher.matches()) {
			return form;
		}
		FormEdit edit = new FormEdit(matcher.group(1), orEmpty(matcher.group(2)), orEmpty(matcher.group(3)));
		return form.with(edit.styles(form.styles())).numbered();
	}

	private List<StyleRow> styles(List<StyleRow> styles) {
		int place = styles.stream().map(StyleRow::key).toList().indexOf(this.style);
		return switch (this.deed) {
			case "add-style" -> edited(styles, (list) -> list.add(StyleRow.blank("")));
			case "remove-style" -> moved(styles, place, place, (list) -> list.remove(place));
			case "up-style" -> moved(styles, place, place - 1, (list) -> Collections.swap(list, place, place - 1));
			case "down-style" -> moved(styles, place, place + 1, (list) -> Collections.swap(list, place, place + 1));
			case "copy-style" -> moved(styles, place, place, (list) -> list.add(place + 1, copy(list.get(place))));
			default -> within(styles, place, this::parts);
		};
	}

	private List<PartRow> parts(List<PartRow> parts) {
		int place = parts.stream().map(PartRow::key).toList().indexOf(this.part);
		return switch (this.deed) {
			case "add-part" -> edited(parts, (list) -> list.add(PartRow.blank("")));
			case "remove-part" -> moved(parts, place, place, (list) -> list.remove(place));
			case "up-part" -> moved(parts, place, place - 1, (list) -> Collections.swap(list, place, place - 1));
			case "down-part" -> moved(parts, place, place + 1, (list) -> Collections.swap(list, place, place + 1));
			default -> parts;
		};
	}

	private static List<StyleRow> within(List<StyleRow> styles, int place, UnaryOperator<List<PartRow>> edit) {
		return moved(styles, place, place,
				(list) -> list.set(place, list.get(place).with(edit.apply(list.get(place).parts()))));
	}

	private static StyleRow copy(StyleRow style) {
		return style.name().isEmpty() ? style : style.named(style.name() + "-2");
	}

	private static <T> List<T> moved(List<T> rows, int from, int to, Edit<T> edit) {
		boolean possible = from >= 0 && from < rows.size() && to >= 0 && to < rows.size();
		return possible ? edited(rows, edit) : rows;
	}

	private static <T> List<T> edited(List<T> rows, Edit<T> edit) {
		List<T> copy = new ArrayList<>(rows);
		edit.of(copy);
		return copy;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * Changes a list.
	 */
	@FunctionalInterface
	private interface Edit<T> {

		void of(List<T> rows);

	}

}
