package dev.veneer.backoffice.material;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.veneer.Fixtures;
import dev.veneer.material.Finish;
import dev.veneer.material.Label;
import dev.veneer.material.Materials;
import dev.veneer.material.Nature;
import dev.veneer.material.Pattern;
import dev.veneer.material.Surface;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FinishFinderTests {

	private final FinishFinder finder = new FinishFinder();

	@Test
	void findsByPartsOfNumbersAndNames() {
		assertThat(find("110", "", "", "")).containsExactly(1101, 1102, 1103);
		assertThat(find("WAL", "", "", "")).containsExactly(1127);
		assertThat(find("23 meld", "", "", "")).containsExactly(237, 238);
		assertThat(find("oak meld", "", "", "")).isEmpty();
	}

	@Test
	void findsRussianNamesHoweverTheyAreWritten() {
		Finish finish = new Finish(Fixtures.id(5), "ash", "wood", new Label("Bleached ash", "Белёный ясень"), false, 0,
				Fixtures.asset("swatch"), Map.of());
		Materials materials = new Materials(List.of(new Nature("wood", Label.of("Wood"),
				List.of(new Pattern("ash", "wood", new Label("Ash", "Ясень"), 600, Surface.PLAIN, List.of(finish))))));
		for (String words : List.of("беленый", "БЕЛЁНЫЙ", "ясень бел", "ASH 5")) {
			assertThat(this.finder.find(materials, new FinishQuery(words, "", "", "", ""))).as(words)
				.containsExactly(finish);
		}
	}

	@Test
	void narrowsByNaturePatternAndState() {
		assertThat(find("", "linoleum", "", "")).containsExactly(340, 341);
		assertThat(find("", "", "oak", "living")).containsExactly(1101, 1102);
		assertThat(find("", "", "", "archived")).containsExactly(1103);
	}

	@Test
	void showsAHundredAtATimeAndTheLastPageForOneBeyond() {
		Materials materials = Fixtures.materials();
		List<Finish> many = Collections.nCopies(250, materials.finishes().get(0));
		assertThat(FoundFinishes.of(materials, many, 2).lines()).hasSize(100);
		FoundFinishes last = FoundFinishes.of(materials, many, 99);
		assertThat(last.page()).isEqualTo(3);
		assertThat(last.lines()).hasSize(50);
		assertThat(new FinishQuery("", "", "", "", "-1").number()).isEqualTo(1);
	}

	private List<Integer> find(String words, String nature, String pattern, String state) {
		return this.finder.find(Fixtures.materials(), new FinishQuery(words, nature, pattern, state, ""))
			.stream()
			.map((finish) -> finish.id().value())
			.toList();
	}

}
