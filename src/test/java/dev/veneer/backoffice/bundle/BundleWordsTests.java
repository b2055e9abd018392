package dev.veneer.backoffice.bundle;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import dev.veneer.backoffice.form.Words;
import dev.veneer.bundle.Complaint;
import dev.veneer.bundle.Conflict;
import dev.veneer.bundle.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class BundleWordsTests {

	private final Words words = mock();

	@ParameterizedTest
	@EnumSource
	void areThereForEveryFlaw(Flaw flaw) {
		for (Locale locale : List.of(Locale.ROOT, new Locale("ru"))) {
			assertThat(ResourceBundle.getBundle("messages_bundle", locale).containsKey("bundle.flaw." + flaw)).isTrue();
		}
	}

	@Test
	void tellAFlawWithItsFacts() {
		given(this.words.get("bundle.flaw.MISSING", "maps/oak/normal.png")).willReturn("Нет файла.");
		Complaint complaint = new Complaint(Flaw.MISSING, List.of("maps/oak/normal.png"));
		assertThat(complaint).hasToString("The bundle has no file maps/oak/normal.png");
		assertThat(new BundleWords(this.words).of(new Conflict("pattern", "oak", "in English", complaint)))
			.isEqualTo("Нет файла.");
	}

	@Test
	void leaveWhatTheDomainRefusesAsItIs() {
		assertThat(new BundleWords(this.words).of(new Conflict("pattern", "oak", "A tile is 1 to 10000 mm", null)))
			.isEqualTo("A tile is 1 to 10000 mm");
	}

}
