package dev.veneer.backoffice.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a product's form from its fields, such as {@code styles[0].parts[1].name}. The
 * order in which rows come is their order, whatever the numbers: so a script can move
 * them, and has nothing to number again.
 */
final class ProductFormReader {

	private static final Pattern STYLE = Pattern.compile("styles\\[(\\d{1,9})]\\.([a-z]+)");

	private static final Pattern PART = Pattern.compile("styles\\[(\\d{1,9})]\\.parts\\[(\\d{1,9})]\\.([a-z]+)");

	private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

	private final Map<String, Fields> styles = new LinkedHashMap<>();

	private final Map<String, Map<String, Fields>> parts = new LinkedHashMap<>();

	private ProductFormReader() {
	}

	static ProductForm read(long id, Map<String, String[]> fields) {
		ProductFormReader reader = new ProductFormReader();
		fields.forEach(reader::sort);
		Fields whole = new Fields(fields);
		String edition = whole.text("edition");
		return new ProductForm(id, whole.text("name"), whole.text("ru"), whole.text("model"),
				reader.styles.keySet().stream().map(reader::style).toList(),
				NUMBER.matcher(edition).matches() ? Long.parseLong(edition) : 0);
	}

	private void sort(String name, String[] values) {
		Matcher part = PART.matcher(name);
		Matcher style = STYLE.matcher(name);
		if (part.matches()) {
			style(part.group(1), Map.of());
			this.parts.get(part.group(1))
				.computeIfAbsent(part.group(2), (key) -> new Fields(new LinkedHashMap<>()))
				.values()
				.put(part.group(3), values);
		}
		else if (style.matches()) {
			style(style.group(1), Map.of(style.group(2), values));
		}
	}

	private void style(String key, Map<String, String[]> fields) {
		this.parts.computeIfAbsent(key, (absent) -> new LinkedHashMap<>());
		this.styles.computeIfAbsent(key, (absent) -> new Fields(new LinkedHashMap<>())).values().putAll(fields);
	}

	private StyleRow style(String key) {
		Fields style = this.styles.get(key);
		return new StyleRow(key, style.text("name"), style.text("label"), style.text("ru"),
				this.parts.get(key).entrySet().stream().map((part) -> part(part.getKey(), part.getValue())).toList());
	}

	private static PartRow part(String key, Fields part) {
		return new PartRow(key, part.text("name"), part.text("label"), part.text("ru"), part.texts("natures"),
				part.texts("meshes"), part.text("limitation"), part.text("colorchart"), part.text("initial"),
				part.text("optional").equals("true"));
	}

	/**
	 * The fields of one row.
	 */
	private record Fields(Map<String, String[]> values) {

		String text(String name) {
			return texts(name).stream().findFirst().orElse("");
		}

		List<String> texts(String name) {
			return Stream.of(this.values.getOrDefault(name, new String[0]))
				.map((text) -> text.replaceAll("\\p{Cntrl}", " ").strip())
				.toList();
		}

	}

}
