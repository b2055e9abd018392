package dev.veneer.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.veneer.catalogue.PartName;
import dev.veneer.material.FinishId;
import dev.veneer.scene.Covering;

/**
 * What was chosen, as it stands in addresses: {@code Frame:1127-Pads:0}. A part with 0 is
 * removed; a part that is not named takes its default.
 */
public record Configuration(Map<PartName, Covering> choices) {

	/** Chosen nothing: every part takes its default. */
	public static final Configuration DEFAULTS = new Configuration(Map.of());

	private static final int LONGEST = 2000;

	private static final Pattern CHOICE = Pattern.compile("([A-Z][A-Za-z0-9_]{0,39}):(0|[1-9][0-9]{0,8})");

	public Configuration {
		choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
	}

	/**
	 * Reads {@code Frame:1127-Pads:0}; the empty text chooses nothing.
	 * @throws BadConfigurationException when it is not written so, or a part stands twice
	 */
	public static Configuration parse(String text) {
		if (text.isEmpty()) {
			return DEFAULTS;
		}
		if (text.length() > LONGEST) {
			throw syntax("A configuration has at most " + LONGEST + " characters, not " + text.length());
		}
		Map<PartName, Covering> choices = new LinkedHashMap<>();
		for (String choice : text.split("-", -1)) {
			Matcher matcher = CHOICE.matcher(choice);
			if (!matcher.matches()) {
				throw syntax("A configuration is written as Part:finish-Part:finish, such as Frame:1127-Pads:0. " + "'"
						+ choice + "' is not Part:finish.");
			}
			PartName part = new PartName(matcher.group(1));
			if (choices.put(part, covering(matcher.group(2))) != null) {
				throw new BadConfigurationException(
						Reason.of(ReasonCode.PART_TWICE, part, List.of(), "Part " + part + " is named twice."));
			}
		}
		return new Configuration(choices);
	}

	private static Covering covering(String number) {
		return number.equals("0") ? Covering.HIDDEN : Covering.of(FinishId.parse(number));
	}

	private static BadConfigurationException syntax(String message) {
		return new BadConfigurationException(Reason.of(ReasonCode.SYNTAX, List.of(), message));
	}

	/**
	 * Prints it as it is parsed.
	 */
	@Override
	public String toString() {
		return this.choices.entrySet()
			.stream()
			.map((choice) -> choice.getKey() + ":" + choice.getValue().number())
			.collect(Collectors.joining("-"));
	}

}
