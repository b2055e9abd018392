package dev.veneer.backoffice.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.audit.Edition;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.material.Finish;
import dev.veneer.material.Materials;
import dev.veneer.material.Pattern;

/**
 * A colorchart as it was typed: a field for every driver, {@code answer.1101}.
 *
 * @param shown ids of the patterns whose finishes have a row
 * @param answers what was typed for each driver: numbers of finishes
 * @param fills what was typed for all drivers of a pattern, by its id
 * @param edition the last change that its editor has seen
 */
record ChartForm(String id, String name, String ru, Set<String> shown, Map<Integer, String> answers,
		Map<String, String> fills, long edition) {

	private static final String ANSWER = "answer.";

	private static final String FILL = "all.";

	static ChartForm blank() {
		return new ChartForm("", "", "", Set.of(), Map.of(), Map.of(), 0);
	}

	static ChartForm of(Colorchart chart, Edition edition) {
		Map<Integer, String> answers = new LinkedHashMap<>();
		chart.answers()
			.forEach((driver, allowed) -> answers.put(driver.value(),
					allowed.stream().map(Object::toString).collect(Collectors.joining(", "))));
		return new ChartForm(chart.id(), chart.label().en(), Objects.requireNonNullElse(chart.label().ru(), ""),
				Set.of(), answers, Map.of(), edition.entry());
	}

	static ChartForm read(String id, Map<String, String[]> fields) {
		Map<Integer, String> answers = new LinkedHashMap<>();
		named(ANSWER, fields).forEach((driver, text) -> {
			if (driver.matches("[1-9][0-9]{0,8}") && !text.isEmpty()) {
				answers.put(Integer.valueOf(driver), text);
			}
		});
		String edition = text(fields, "edition");
		return new ChartForm(id, text(fields, "name"), text(fields, "ru"), texts(fields, "show"), answers,
				named(FILL, fields), edition.matches("0|[1-9][0-9]{0,17}") ? Long.parseLong(edition) : 0);
	}

	ChartForm copy() {
		return new ChartForm("", this.name, this.ru, this.shown, this.answers, Map.of(), 0);
	}

	ChartForm at(Edition seen) {
		return new ChartForm(this.id, this.name, this.ru, this.shown, this.answers, this.fills, seen.entry());
	}

	/**
	 * Does what a button says that saves nothing: {@code show:wood} gives all patterns of
	 * a nature their rows, {@code fill:oak} answers for all finishes of a pattern.
	 */
	ChartForm after(String deed, Materials materials) {
		String what = deed.substring(deed.indexOf(':') + 1);
		if (deed.startsWith("show:")) {
			return materials.nature(what)
				.map((nature) -> showing(nature.patterns().stream().map(Pattern::id)))
				.orElse(this);
		}
		return deed.startsWith("fill:") ? materials.pattern(what).map(this::filled).orElse(this) : this;
	}

	/**
	 * The same with rows for more patterns.
	 */
	ChartForm showing(Stream<String> patterns) {
		Set<String> more = new LinkedHashSet<>(this.shown);
		patterns.forEach(more::add);
		return new ChartForm(this.id, this.name, this.ru, more, this.answers, this.fills, this.edition);
	}

	private ChartForm filled(Pattern pattern) {
		Map<Integer, String> filled = new LinkedHashMap<>(this.answers);
		String text = this.fills.getOrDefault(pattern.id(), "");
		List<Finish> drivers = new ArrayList<>(pattern.finishes());
		drivers.removeIf(Finish::archived);
		drivers.forEach((driver) -> filled.put(driver.id().value(), text));
		filled.values().removeIf(String::isEmpty);
		return new ChartForm(this.id, this.name, this.ru, this.shown, filled, this.fills, this.edition)
			.showing(Stream.of(pattern.id()));
	}

	private static Map<String, String> named(String prefix, Map<String, String[]> fields) {
		return fields.keySet()
			.stream()
			.filter((name) -> name.startsWith(prefix))
			.collect(Collectors.toMap((name) -> name.substring(prefix.length()), (name) -> text(fields, name),
					(one, other) -> one, LinkedHashMap::new));
	}

	private static String text(Map<String, String[]> fields, String name) {
		return texts(fields, name).stream().findFirst().orElse("");
	}

	private static Set<String> texts(Map<String, String[]> fields, String name) {
		return Stream.of(fields.getOrDefault(name, new String[0]))
			.map((text) -> text.replaceAll("\\p{Cntrl}", " ").strip())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
