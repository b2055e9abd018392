package dev.veneer.backoffice.model;

import java.util.Arrays;

import dev.veneer.backoffice.form.Words;
import dev.veneer.preparation.Inspection.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.NoSuchMessageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class NoteWordsTests {

	private final Words known = mock(Words.class, (call) -> Arrays.toString(call.getArguments()));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SPLIT          | Cut up, one object for each material: Sofa, Legs and 2 more. | Sofa, Legs and 2 more
			LEFT_OUT       | Left out, as no finish covers it: Rope: old. | Rope: old
			SCALED         | The file says no unit. Its longest side is 2100, taken for millimetres: 2.1 m. | 2.1 m
			HIDDEN_IN_VIEW | The camera doesn't see Back. | Back
			SIZE_UNLIKELY  | The model's longest side is 3.2 mm, which no furniture has. Textures are laid out. | 3.2 mm
			""")
	void keepTheFactsOfAWorkersSentence(String code, String message, String facts) {
		assertThat(new NoteWords(this.known).of(new Note(code, message)))
			.isEqualTo("[model.note." + code + ", " + facts + "]");
	}

	@Test
	void leaveASentenceAsItIsThatNobodyKnows() {
		assertThat(new NoteWords(this.known).of(new Note("SPLIT", "Cut in another way")))
			.isEqualTo("Cut in another way");
		Words strange = mock();
		given(strange.get("model.note.STRANGE")).willThrow(new NoSuchMessageException("model.note.STRANGE"));
		assertThat(new NoteWords(strange).of(new Note("STRANGE", "Something new."))).isEqualTo("Something new.");
	}

}
