package dev.veneer.material;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Names that people can read.
 */
class LabelTests {

	@ParameterizedTest
	@ValueSource(strings = { "Oak", "Дуб «Ленинград»", "عود", "عود 2-ا", "👍🏽 oak", "क्‍ष" })
	void takesAllScripts(String name) {
		assertThat(Label.of(name).en()).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "\u200b", "\u200b \u2060", "\u3164", "oak\u202eknip", "a\u2028b", "a\tb", "\u2066x" })
	void refusesWhatCantBeSeenOrTurnsTheRest(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> Label.of(name));
	}

}
