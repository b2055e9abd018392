package dev.veneer.sketchbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningTests {

	private final Catalogue catalogue = Fixtures.catalogue();

	@Test
	void opensAtTheUsualFinishesWithoutAConfiguration() {
		Opening opening = open(Fixtures.KINO, null, false);
		assertThat(opening.now().configuration()).hasToString("Frame:1101-Top:1101");
		assertThat(opening.notes()).isEmpty();
	}

	@Test
	void opensWhereTheAddressSays() {
		Opening opening = open(Fixtures.KINO, "Top:340-Frame:1127", false);
		assertThat(opening.now().style().name()).isEqualTo("inlay");
		assertThat(opening.understood()).isTrue();
	}

	@Test
	void saysWhatWasWrongAndOpensAnyway() {
		Opening opening = open(Fixtures.KINO, "Frame:340", false);
		assertThat(opening.now().configuration()).hasToString("Frame:1101-Top:1101");
		assertThat(opening.understood()).isFalse();
		assertThat(opening.notes()).containsExactly("Frame is not made in linoleum 340.",
				"The usual finishes are shown instead.");
	}

	@Test
	void saysThatAnAddressIsBroken() {
		assertThat(open(Fixtures.KINO, "Frame=1101", false).understood()).isFalse();
		assertThat(open(Fixtures.KINO, "Roof:1101", false).notes()).contains("There is no part called Roof.");
	}

	@Test
	void showsTheOldPictureOfAnArchivedFinish() {
		Opening opening = open(Fixtures.KINO, "Frame:1103-Top:1101", true);
		assertThat(opening.now().configuration()).hasToString("Frame:1103-Top:1101");
		assertThat(opening.notes()).singleElement().asString().contains("No longer made: oak 1103");
		assertThat(opening.understood()).isTrue();
	}

	@Test
	void replacesAnArchivedFinishThatHasNoPicture() {
		Opening opening = open(Fixtures.KINO, "Frame:1103-Top:1101", false);
		assertThat(opening.now().configuration()).hasToString("Frame:1102-Top:1101");
		assertThat(opening.notes()).containsExactly("Frame: oak 1103 is no longer made, so oak 1102 is shown instead.");
	}

	@Test
	void hasASentenceForEveryReasonInBothLanguages() {
		for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
			for (var code : ReasonCode.values()) {
				assertThat(Texts.of(locale).get("reason." + code, "Frame", "Oak", "Frame", "1101"))
					.doesNotContain("''");
			}
		}
	}

	@Test
	void saysTheSameThingsInBothLanguages() {
		Map<String, String> english = Texts.of(Locale.ENGLISH).ofScript();
		assertThat(Texts.of(Locale.forLanguageTag("ru")).ofScript()).containsOnlyKeys(english.keySet());
		assertThat(Texts.of(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
	}

	private Opening open(Product product, @Nullable String configuration, boolean exists) {
		return Opening.of(this.catalogue, product, configuration, Texts.of(Locale.ENGLISH), (scene) -> exists)
			.orElseThrow();
	}

}
