package dev.veneer.sketchbook;

import java.util.ArrayList;
import java.util.List;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.Style;
import dev.veneer.material.Label;
import dev.veneer.scene.RenderName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadyNumbersTests {

	private static final RenderName OAK = new RenderName("kino-stool/frame-1101/top-1101/insert-0/rim-0");

	private static final RenderName OAK_ON_WALNUT = new RenderName("kino-stool/frame-1127/top-1101/insert-0/rim-0");

	private static final RenderName INLAY = new RenderName("kino-stool/frame-1101/top-0/insert-340/rim-1101");

	private final ReadyNumbers solid = new ReadyNumbers(Fixtures.KINO.styles().get(0), Fixtures.materials());

	@Test
	void numbersTheStylesOwnPicturesOnly() {
		assertThat(this.solid.write(List.of(OAK, INLAY))).isEqualTo(ReadySet.of(new long[] { 0 }, 9));
	}

	@Test
	void addsWhatCameSinceTheLastLook() {
		this.solid.write(List.of(OAK));
		assertThat(this.solid.write(List.of(OAK, INLAY, OAK_ON_WALNUT))).isEqualTo(ReadySet.of(new long[] { 0, 6 }, 9));
	}

	@Test
	void leavesOutPicturesOfArchivedFinishes() {
		assertThat(this.solid.write(List.of(new RenderName("kino-stool/frame-1103/top-1101/insert-0/rim-0"))))
			.isEqualTo(ReadySet.of(new long[0], 9));
	}

	@Test
	void givesUpWhereThereAreMoreCombinationsThanTheScriptCanCount() {
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			parts.add(Fixtures.part("Part" + i, "wood", "mesh" + i));
		}
		assertThat(new ReadyNumbers(new Style("many", Label.of("many"), parts), Fixtures.materials()).write(List.of()))
			.isNull();
	}

}
