package dev.veneer.bundle;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a catalogue.yaml and where, for whoever wrote it: Jackson itself
 * speaks of Java's classes.
 */
final class YamlTrouble {

	private YamlTrouble() {
	}

	static String of(JacksonException ex) {
		return what(ex) + place(ex);
	}

	private static String what(JacksonException ex) {
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return "'" + unknown.getPropertyName() + "' is not known here, only "
					+ new TreeSet<>(unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
		}
		if (ex instanceof InvalidFormatException bad) {
			return "'" + bad.getValue() + "' is not " + kind(bad.getTargetType());
		}
		if (ex instanceof InvalidNullException || says(ex, "Missing required")) {
			return "there is nothing, and something has to be";
		}
		if (says(ex, "No content")) {
			return "it is empty";
		}
		if (ex instanceof MismatchedInputException other) {
			return "there is something else than " + kind(other.getTargetType());
		}
		if (ex instanceof InputCoercionException) {
			return "the number is too large";
		}
		return (ex.getCause() instanceof MarkedYamlEngineException yaml) ? yaml.getProblem() : ex.getOriginalMessage();
	}

	private static boolean says(JacksonException ex, String beginning) {
		return ex.getOriginalMessage().startsWith(beginning);
	}

	private static String kind(@Nullable Class<?> type) {
		if (type == null) {
			return "what belongs here";
		}
		if (type.isEnum()) {
			return Stream.of(type.getEnumConstants())
				.map(String::valueOf)
				.collect(Collectors.joining(", ", "one of ", ""));
		}
		if (Collection.class.isAssignableFrom(type)) {
			return "a list";
		}
		if (List.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
			return "a whole number";
		}
		if (List.of(double.class, Double.class).contains(type)) {
			return "a number";
		}
		if (List.of(boolean.class, Boolean.class).contains(type)) {
			return "true or false";
		}
		return (type == String.class) ? "a text" : "a list of names and values, such as {name: Oak}";
	}

	private static String place(JacksonException ex) {
		String path = ex.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : String.valueOf(step.getIndex()))
			.collect(Collectors.joining("."));
		String line = (ex.getLocation() != null) ? " (line " + ex.getLocation().getLineNr() + ")" : "";
		return (path.isEmpty() ? "" : " at " + path) + line;
	}

}
