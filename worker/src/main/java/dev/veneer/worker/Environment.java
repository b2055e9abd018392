package dev.veneer.worker;

import java.util.Map;

/** An empty variable counts as absent, as compose files leave them empty. */
record Environment(Map<String, String> variables) {

	String get(String name, String otherwise) {
		String value = this.variables.getOrDefault(name, "").strip();
		return value.isEmpty() ? otherwise : value;
	}

	long number(String name, long otherwise, long least, long most) {
		String value = get(name, String.valueOf(otherwise));
		if (!value.matches("[1-9][0-9]{0,8}") || Long.parseLong(value) < least || Long.parseLong(value) > most) {
			throw new SettingsInvalid(name + " is '" + value + "', it must be a number from " + least + " to " + most);
		}
		return Long.parseLong(value);
	}

}
