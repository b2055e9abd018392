package dev.veneer.preparation;

/**
 * Why a file is not taken. The words for whoever sent it stand in the back office's
 * messages.
 */
public enum Refusal {

	EMPTY("the file is empty"), TOO_LARGE("the file has more than %s MB"),
	UNKNOWN("it is neither a .blend, nor a .glb, nor a .zip"), PACKED("it is packed, and what is in it is no .blend"),
	BROKEN("it is damaged: %s"),
	BOMB("unpacked it would be too large: more than %s MB, or more than %s times its size"),
	CROWDED("the archive holds more than %s files"), NESTED("the archive holds another archive: %s"),
	LOCKED("the archive is encrypted: %s"), ESCAPES("a name in the archive leads out of its folder: %s"),
	LINK("the archive holds a link or something else that is no file: %s"), METHOD("it is packed in a rare way: %s"),
	TWICE("two files in the archive have the same name: %s"), NO_MODEL("the archive holds no model"),
	SEVERAL_MODELS("the archive holds several models: %s");

	private final String sentence;

	Refusal(String sentence) {
		this.sentence = sentence;
	}

	String sentence(Object... arguments) {
		return "The file is refused: " + this.sentence.formatted(arguments) + ".";
	}

}
