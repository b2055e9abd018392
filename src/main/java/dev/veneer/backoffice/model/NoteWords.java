package dev.veneer.backoffice.model;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.veneer.backoffice.form.Words;
import dev.veneer.preparation.Inspection.Note;

import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * Says what a worker noted about an upload in the reader's language. Workers write
 * English; the names and lengths in their sentences are kept.
 */
@Component
public class NoteWords {

	private static final Pattern LISTED = Pattern.compile(": (.+)\\.$", Pattern.DOTALL);

	/** Where the facts stand in the sentence of each code that has some. */
	private static final Map<String, Pattern> FACTS = Map.of("SPLIT", LISTED, "LEFT_OUT", LISTED, "SCALED", LISTED,
			"HIDDEN_IN_VIEW", Pattern.compile("see (.+)\\.$", Pattern.DOTALL), "SIZE_UNLIKELY",
			Pattern.compile("side is (.+?), which"));

	private final Words words;

	NoteWords(Words words) {
		this.words = words;
	}

	/**
	 * The worker's own words when it noted something of which nothing is known here.
	 */
	public String of(Note note) {
		Pattern facts = FACTS.get(note.code());
		Matcher found = (facts != null) ? facts.matcher(note.message()) : null;
		if (found != null && !found.find()) {
			return note.message();
		}
		try {
			String key = "model.note." + note.code();
			return (found != null) ? this.words.get(key, found.group(1)) : this.words.get(key);
		}
		catch (NoSuchMessageException ex) {
			return note.message();
		}
	}

}
