package dev.veneer.bundle;

import java.util.List;

/**
 * What can be wrong with a bundle. Pages have words of their own for it.
 */
public enum Flaw {

	NO_ZIP("It can't be read as a ZIP file: it is none, or damaged"),

	TOO_MANY_FILES("It has more than %s files"),

	BAD_NAME("It has a file whose name is empty, too long or not readable"),

	LEADS_OUT("'%s' leads out of the bundle"),

	LINK("'%s' is a link or something else that is no file"),

	LINK_OUT("'%s' is a link that leads out of the bundle"),

	LOCKED("'%s' is encrypted"),

	TWICE_IN_ZIP("'%s' stands twice in it"),

	DAMAGED("'%s' can't be unpacked: it is damaged"),

	TOO_LARGE("It unpacks to more than %s GiB"),

	BOMB("It unpacks to more than %s times its size"),

	NESTED("'%s' is an archive in the archive"),

	DISK("It could not be unpacked here: the disk is full or broken"),

	NO_CATALOGUE("There is no catalogue.yaml in it"),

	NOT_UTF8("catalogue.yaml can't be read: it is not written in UTF-8"),

	FORMAT("catalogue.yaml has format %s; 1 can be read"),

	UNREADABLE("catalogue.yaml can't be read: %s"),

	MISSING("The bundle has no file %s"),

	TWICE("%s %s stands twice in the bundle"),

	ELSEWHERE("Finish %s is one of pattern %s here, and the bundle has it under %s"),

	UNKNOWN("%s names the %s %s, which is unknown"),

	NO_MODEL("Product %s is of model %s, which is unknown"),

	DATABASE(
			"The database refuses it: something that it changes is used elsewhere, or was changed in the same moment. The log says more"),

	NO_PNG("%s is no PNG picture"),

	NO_BLEND("%s is no file of Blender's"),

	CUT_SHORT("%s ends too early"),

	PIXELS_MANY("%s has %s x %s pixels; 8192 x 8192 can be used"),

	PIXELS_FEW("%s has %s x %s pixels; at least %s of an edge are needed"),

	BYTES("%s has more than %s MB"),

	MOVES("%s moves; a map is a still picture"),

	BROKEN_PICTURE("%s is damaged");

	private final String sentence;

	Flaw(String sentence) {
		this.sentence = sentence;
	}

	String sentence(List<String> facts) {
		return this.sentence.formatted(facts.toArray());
	}

}
