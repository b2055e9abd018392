package dev.veneer.configuration;

import java.util.Map;

import dev.veneer.catalogue.PartName;
import dev.veneer.material.FinishId;
import dev.veneer.scene.Covering;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConfigurationTests {

	@Test
	void readsPartsAndFinishes() {
		assertThat(Configuration.parse("Frame:1127-Pads:0").choices()).containsExactly(
				Map.entry(new PartName("Frame"), Covering.of(new FinishId(1127))),
				Map.entry(new PartName("Pads"), Covering.HIDDEN));
	}

	@Test
	void choosesNothingWhenEmpty() {
		assertThat(Configuration.parse("")).isEqualTo(Configuration.DEFAULTS);
	}

	@Property(tries = 300)
	void isPrintedAsItIsParsed(@ForAll("configurations") Configuration configuration) {
		assertThat(Configuration.parse(configuration.toString())).isEqualTo(configuration);
	}

	@Provide
	Arbitrary<Configuration> configurations() {
		Arbitrary<PartName> parts = Arbitraries.strings()
			.withChars("aZ09_")
			.ofMaxLength(8)
			.map((tail) -> new PartName("P" + tail));
		Arbitrary<Covering> coverings = Arbitraries.integers()
			.between(0, 999_999_999)
			.map((number) -> (number == 0) ? Covering.HIDDEN : Covering.of(new FinishId(number)));
		return Arbitraries.maps(parts, coverings).ofMaxSize(6).map(Configuration::new);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Frame", "Frame:", ":1127", "frame:1127", "Frame:01127", "Frame:0x10", "Frame:+12",
			"Frame:-12", "Frame:1127-", "-Frame:1127", "Frame:1127--Top:1", "Frame:1127 ", "Frame:1127/Top:1",
			"Frame:1234567890", "Frame:\u0661", "Fr\u0430me:1", "Frame:1127,Top:340", "Frame:00" })
	void refusesWhatIsNotAConfiguration(String text) {
		assertThatExceptionOfType(BadConfigurationException.class).isThrownBy(() -> Configuration.parse(text))
			.satisfies((ex) -> assertThat(ex.reason().code()).isEqualTo(ReasonCode.SYNTAX));
	}

	@Test
	void refusesAPartThatStandsTwice() {
		assertThatExceptionOfType(BadConfigurationException.class)
			.isThrownBy(() -> Configuration.parse("Frame:1127-Frame:1101"))
			.satisfies((ex) -> assertThat(ex.reason().code()).isEqualTo(ReasonCode.PART_TWICE));
	}

	@Test
	void refusesATextThatIsTooLong() {
		assertThatExceptionOfType(BadConfigurationException.class)
			.isThrownBy(() -> Configuration.parse("Frame:1-".repeat(1000)));
	}

}
