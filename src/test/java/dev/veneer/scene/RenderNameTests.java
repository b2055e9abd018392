package dev.veneer.scene;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.veneer.Fixtures;
import dev.veneer.material.FinishId;
import dev.veneer.model.MeshName;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The name is the identity of a picture: these literals never change.
 */
class RenderNameTests {

	@Test
	void namesTheInlayStool() {
		Scene scene = Scene.of(Fixtures.KINO_MODEL, Fixtures.covered("frame", 1127, "rim", 1127, "insert", 340));
		assertThat(scene.renderName()).hasToString("kino-stool/frame-1127/top-0/insert-340/rim-1127");
	}

	@Test
	void namesTheSolidStool() {
		Scene scene = Scene.of(Fixtures.KINO_MODEL, Fixtures.covered("frame", 1127, "top", 1101));
		assertThat(scene.renderName()).hasToString("kino-stool/frame-1127/top-1101/insert-0/rim-0");
	}

	@Test
	void namesTheBench() {
		Scene scene = Scene.of(Fixtures.MARU_MODEL, Fixtures.covered("frame", 501, "slats", 1101, "pads", 231));
		assertThat(scene.renderName())
			.hasToString("maru-bench/frame-501/slats-1101/pads-231/pads_t-0/bolsters-0/table-0/table_edge-0");
	}

	@Test
	void changesWithEveryMeshAndWithTheModel() {
		Map<MeshName, FinishId> all = Fixtures.covered("frame", 1, "top", 2, "insert", 3, "rim", 4);
		String name = Scene.of(Fixtures.KINO_MODEL, all).renderName().value();
		for (MeshName mesh : all.keySet()) {
			Map<MeshName, FinishId> other = new LinkedHashMap<>(all);
			other.put(mesh, new FinishId(99));
			assertThat(Scene.of(Fixtures.KINO_MODEL, other).renderName().value()).isNotEqualTo(name);
			other.remove(mesh);
			assertThat(Scene.of(Fixtures.KINO_MODEL, other).renderName().value()).isNotEqualTo(name);
		}
	}

	@Test
	void refusesAMeshThatTheModelDoesNotHave() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Scene.of(Fixtures.KINO_MODEL, Fixtures.covered("lid", 1127)))
			.withMessageContaining("lid");
	}

	@Property(tries = 300)
	void isReadBackToItsScene(@ForAll("scenes") Scene scene) {
		assertThat(new RenderName(scene.renderName().value()).scene()).isEqualTo(scene);
	}

	@Property(tries = 300)
	void tellsWhichFinishesItShows(@ForAll("scenes") Scene scene,
			@ForAll @IntRange(min = 1, max = 999_999_999) int other) {
		FinishId stranger = new FinishId(other);
		assertThat(scene.renderName().shows(Set.of(stranger))).isEqualTo(scene.finishes().contains(stranger));
		scene.finishes()
			.forEach((finish) -> assertThat(scene.renderName().shows(new HashSet<>(List.of(stranger, finish))))
				.isTrue());
		assertThat(scene.renderName().shows(Set.of())).isFalse();
	}

	@Provide
	Arbitrary<Scene> scenes() {
		Arbitrary<MeshName> meshes = Arbitraries.strings()
			.withChars("abz019_")
			.ofMaxLength(12)
			.map((tail) -> new MeshName("m" + tail));
		Arbitrary<Covering> coverings = Arbitraries.integers()
			.between(0, 999_999_999)
			.map((number) -> (number == 0) ? Covering.HIDDEN : Covering.of(new FinishId(number)));
		return Arbitraries.maps(meshes, coverings)
			.ofMinSize(1)
			.ofMaxSize(8)
			.map((map) -> new Scene(Fixtures.KINO_MODEL.name(), map));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "kino-stool", "kino-stool/", "/frame-1", "kino-stool/frame", "kino-stool/frame-",
			"kino-stool/frame-01", "kino-stool/frame-1/", "Kino/frame-1", "kino-stool/Frame-1", "kino-stool/frame-+1",
			"kino-stool/frame-0x10", "kino-stool/frame-1 ", "kino-stool/../frame-1", "kino-stool//frame-1",
			"kino-stool/frame-\u0661", "kino-stool/fr-ame-1", "kino-stool/frame-1234567890", "kino-stool/frame-1\n" })
	void refusesWhatIsNotAName(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new RenderName(text));
	}

	@Test
	void refusesAMeshThatStandsTwice() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RenderName("kino-stool/frame-1/frame-2").scene())
			.withMessageContaining("twice");
	}

}
