package dev.veneer.backoffice.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.veneer.audit.Edition;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.preparation.Inspection;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The meshes of an upload as they were named, in their order, and which objects each
 * gathers. Objects are known by their place in the inspection: their names may hold any
 * sign.
 *
 * @param gathered the key of its mesh by an object's place; objects in no mesh are left
 * out
 * @param into the key of the mesh that clicks on pictures gather into
 * @param edition the last change of the model that its editor has seen
 * @param told how many pictures the page said would become stale
 * @param renew whether those are rendered again at once
 */
record MeshForm(List<Row> rows, Map<Integer, Integer> gathered, int into, long edition, int told, boolean renew) {

	private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");

	private static final int MOST_ROWS = 500;

	MeshForm {
		rows = List.copyOf(rows);
		gathered = Map.copyOf(gathered);
	}

	/**
	 * @param objects how many the upload has
	 */
	static MeshForm read(MultiValueMap<String, String> fields, int objects) {
		Map<Integer, Row> rows = new LinkedHashMap<>();
		for (String text : fields.getOrDefault("mesh", List.of())) {
			Integer key = number(text);
			if (key != null && rows.size() < MOST_ROWS) {
				rows.put(key, new Row(key, Objects.requireNonNullElse(fields.getFirst("name." + key), "").strip()));
			}
		}
		Map<Integer, Integer> gathered = new LinkedHashMap<>();
		for (int i = 0; i < objects; i++) {
			Integer key = number(fields.getFirst("of." + i));
			if (key != null && rows.containsKey(key)) {
				gathered.put(i, key);
			}
		}
		return new MeshForm(List.copyOf(rows.values()), gathered, orElse(number(fields.getFirst("into")), 0),
				edition(fields.getFirst("edition")), orElse(number(fields.getFirst("told")), 0),
				fields.containsKey("renew"));
	}

	/**
	 * What the form is like after a button was pressed.
	 * @param action {@code up.3}, {@code down.3}, {@code remove.3} or {@code add};
	 * anything else changes nothing
	 */
	MeshForm after(String action) {
		if (action.equals("add")) {
			return add();
		}
		int dot = action.indexOf('.');
		Integer key = (dot > 0) ? number(action.substring(dot + 1)) : null;
		if (key == null) {
			return this;
		}
		return switch (action.substring(0, dot)) {
			case "up" -> move(key, -1);
			case "down" -> move(key, 1);
			case "remove" -> remove(key);
			default -> this;
		};
	}

	MeshForm at(Edition seen) {
		return new MeshForm(this.rows, this.gathered, this.into, seen.entry(), this.told, this.renew);
	}

	MeshForm telling(int pictures) {
		return new MeshForm(this.rows, this.gathered, this.into, this.edition, pictures, this.renew);
	}

	/**
	 * The places of the objects in a mesh.
	 */
	List<Integer> objectsOf(int key) {
		return this.gathered.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == key)
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	/**
	 * The meshes, or nothing and what is wrong under {@code mesh-} and the key of each.
	 */
	@Nullable List<Mesh> meshes(Inspection inspection, FormErrors errors, MeshWords words) {
		List<Mesh> meshes = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (Row row : this.rows) {
			List<String> objects = objectsOf(row.key()).stream()
				.map((i) -> inspection.objects().get(i).name())
				.toList();
			words.complaint(row.name(), taken, objects).ifPresent((text) -> errors.add("mesh-" + row.key(), text));
			if (errors.isEmpty()) {
				meshes.add(new Mesh(new MeshName(row.name()), objects));
			}
			taken.add(row.name());
		}
		if (this.rows.isEmpty()) {
			errors.add(FormErrors.WHOLE, words.none());
		}
		return errors.isEmpty() ? meshes : null;
	}

	private MeshForm add() {
		int key = this.rows.stream().mapToInt(Row::key).max().orElse(0) + 1;
		List<Row> more = new ArrayList<>(this.rows);
		more.add(new Row(key, ""));
		return new MeshForm(more, this.gathered, key, this.edition, this.told, this.renew);
	}

	private MeshForm remove(int key) {
		Map<Integer, Integer> left = new LinkedHashMap<>(this.gathered);
		left.values().removeIf((mesh) -> mesh == key);
		return new MeshForm(this.rows.stream().filter((row) -> row.key() != key).toList(), left, this.into,
				this.edition, this.told, this.renew);
	}

	private MeshForm move(int key, int by) {
		List<Row> sorted = new ArrayList<>(this.rows);
		int from = IntStream.range(0, sorted.size()).filter((i) -> sorted.get(i).key() == key).findFirst().orElse(-1);
		int to = from + by;
		if (from >= 0 && to >= 0 && to < sorted.size()) {
			sorted.add(to, sorted.remove(from));
		}
		return new MeshForm(sorted, this.gathered, this.into, this.edition, this.told, this.renew);
	}

	private static @Nullable Integer number(@Nullable String text) {
		return (text != null && NUMBER.matcher(text).matches()) ? Integer.valueOf(text) : null;
	}

	private static long edition(@Nullable String text) {
		return (text != null && text.matches("[0-9]{1,18}")) ? Long.parseLong(text) : 0;
	}

	private static int orElse(@Nullable Integer number, int other) {
		return (number != null) ? number : other;
	}

	/**
	 * A mesh in the form.
	 *
	 * @param key what it is known by while it has no name; stays when it is moved
	 */
	record Row(int key, String name) {

	}

}
