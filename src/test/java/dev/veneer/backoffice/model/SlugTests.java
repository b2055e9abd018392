package dev.veneer.backoffice.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes names of what modellers call their objects.
 */
class SlugTests {

	@ParameterizedTest
	@CsvSource({ "Sofa.001, sofa", "Leather, leather", "Ножка.012, nozhka", "Щётка и Ёж, shchetka_i_ezh",
			"Стілець, stilets", "Füße, fu_e", "12 Legs, legs", "Material.001_copy, material_001_copy", "..., mesh",
			"'', mesh", "椅子, mesh", "seat_cushion_left_upper_front, seat_cushion_left_upper", "Iİ, ii" })
	void makesNames(String text, String slug) {
		assertThat(Slug.of(text, "mesh")).isEqualTo(slug);
	}

}
