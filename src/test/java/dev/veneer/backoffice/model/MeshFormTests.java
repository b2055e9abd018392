package dev.veneer.backoffice.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Sha256;
import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.form.Words;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.Inspection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Proposes, sorts and reads the meshes of a stool.
 */
class MeshFormTests {

	private static final Inspection STOOL = inspection("Leg.001", "Oak", "Leg.002", "Oak", "Seat", "Linen", "Floor",
			null);

	private final FormErrors errors = new FormErrors();

	@Test
	void proposesAMeshForEachMaterial() {
		MeshForm form = MeshProposal.of(STOOL, 0);
		assertThat(form.rows()).extracting(MeshForm.Row::name).containsExactly("oak", "seat", "floor");
		assertThat(form.objectsOf(1)).containsExactly(0, 1);
		assertThat(meshes(form)).extracting((mesh) -> mesh.name().value()).containsExactly("oak", "seat", "floor");
	}

	@Test
	void proposesNamesThatDiffer() {
		MeshForm form = MeshProposal.of(inspection("Leg", "Oak", "leg.001", "Ash", "Ножка", null, "nozhka", null), 0);
		assertThat(form.rows()).extracting(MeshForm.Row::name).containsExactly("leg", "leg_2", "nozhka", "nozhka_2");
	}

	@Test
	void proposesOneMeshForManyBareObjects() {
		@Nullable String[] bare = new String[40];
		for (int i = 0; i < bare.length; i += 2) {
			bare[i] = "Plank " + i;
		}
		MeshForm form = MeshProposal.of(inspection(bare), 0);
		assertThat(form.rows()).hasSize(1);
		assertThat(form.objectsOf(1)).hasSize(20);
	}

	@Test
	void findsTheObjectsOfAnEarlierVersion() {
		Model before = new Model(new ModelName("stool"),
				List.of(new Mesh(new MeshName("seat"), List.of("Seat", "Cushion")),
						new Mesh(new MeshName("legs"), List.of("Leg.001", "Leg.002")),
						new Mesh(new MeshName("back"), List.of("Back"))),
				Aspect.parse("1:1"), new Asset(Sha256.of(new byte[1]), 1, "blend"));
		MeshForm form = MeshProposal.of(STOOL, before, 7);
		assertThat(form.rows()).extracting(MeshForm.Row::name).containsExactly("seat", "legs", "back");
		assertThat(form.gathered()).isEqualTo(Map.of(2, 1, 0, 2, 1, 2));
		assertThat(form.edition()).isEqualTo(7);
		meshes(form);
		assertThat(this.errors.get("mesh-3")).isEqualTo("hollow");
	}

	@Test
	void readsWhatWasSent() {
		MeshForm form = MeshForm.read(fields("mesh", "2", "mesh", "1", "mesh", "x", "name.1", " legs ", "name.2",
				"seat", "of.0", "1", "of.1", "1", "of.2", "2", "of.3", "", "of.9", "1", "into", "2", "edition", "5"),
				4);
		assertThat(meshes(form)).containsExactly(new Mesh(new MeshName("seat"), List.of("Seat")),
				new Mesh(new MeshName("legs"), List.of("Leg.001", "Leg.002")));
		assertThat(form.into()).isEqualTo(2);
		assertThat(form.edition()).isEqualTo(5);
		assertThat(form.told()).isZero();
	}

	@Test
	void saysWhatIsWrongWithEachMesh() {
		MeshForm form = MeshForm.read(
				fields("mesh", "1", "mesh", "2", "mesh", "3", "mesh", "4", "mesh", "5", "name.1", "legs", "name.2",
						"Legs", "name.3", "legs", "name.5", "seat", "of.0", "1", "of.1", "2", "of.2", "3", "of.3", "4"),
				4);
		assertThat(meshes(form)).isNull();
		assertThat(this.errors.get("mesh-1")).isNull();
		assertThat(this.errors.get("mesh-2")).isEqualTo("bad Legs");
		assertThat(this.errors.get("mesh-3")).isEqualTo("twice legs");
		assertThat(this.errors.get("mesh-4")).isEqualTo("nameless");
		assertThat(this.errors.get("mesh-5")).isEqualTo("hollow");
	}

	@Test
	void wantsAMesh() {
		assertThat(meshes(MeshForm.read(fields(), 4))).isNull();
		assertThat(this.errors.get(FormErrors.WHOLE)).isEqualTo("none");
	}

	@Test
	void sortsMeshes() {
		MeshForm form = MeshProposal.of(STOOL, 0);
		assertThat(names(form.after("up.2"))).containsExactly("seat", "oak", "floor");
		assertThat(names(form.after("down.2"))).containsExactly("oak", "floor", "seat");
		assertThat(names(form.after("up.1"))).isEqualTo(names(form));
		assertThat(names(form.after("down.3"))).isEqualTo(names(form));
		assertThat(names(form.after("up.99"))).isEqualTo(names(form));
		assertThat(form.after("up.x").after("what").after("explode.1")).isEqualTo(form);
	}

	@Test
	void addsAndRemovesMeshes() {
		MeshForm form = MeshProposal.of(STOOL, 0);
		assertThat(names(form.after("add"))).containsExactly("oak", "seat", "floor", "");
		assertThat(form.after("add").into()).isEqualTo(4);
		MeshForm without = form.after("remove.1");
		assertThat(names(without)).containsExactly("seat", "floor");
		assertThat(without.gathered()).containsOnlyKeys(2, 3);
	}

	private static List<String> names(MeshForm form) {
		return form.rows().stream().map(MeshForm.Row::name).toList();
	}

	private @Nullable List<Mesh> meshes(MeshForm form) {
		Words words = mock(Words.class,
				(call) -> Stream.of(call.getArguments())
					.map(String::valueOf)
					.collect(Collectors.joining(" "))
					.replace("model.mesh.", ""));
		return form.meshes(STOOL, this.errors, new MeshWords(words));
	}

	private static MultiValueMap<String, String> fields(String... names) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (int i = 0; i < names.length; i += 2) {
			fields.add(names[i], names[i + 1]);
		}
		return fields;
	}

	/** Objects and their materials in turn. */
	private static Inspection inspection(@Nullable String... objects) {
		List<Inspection.Item> items = Stream.iterate(0, (i) -> i < objects.length, (i) -> i + 2)
			.map((i) -> new Inspection.Item(String.valueOf(objects[i]), objects[i + 1], 12, List.of(1, 2, 3), "OWN",
					null))
			.toList();
		return new Inspection("3.4.1", true, 1, false, List.of(1, 2, 3), "overview.webp", "model.blend", items,
				List.of());
	}

}
