package dev.veneer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.veneer.asset.Asset;
import dev.veneer.asset.Sha256;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.MapKind;
import dev.veneer.material.Materials;
import dev.veneer.material.Nature;
import dev.veneer.material.Pattern;
import dev.veneer.material.Surface;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelName;
import org.jspecify.annotations.Nullable;

/**
 * The kino stool and the maru bench of the design, in a small catalogue of their own.
 *
 * <pre>
 * wood      oak 1101 1102 1103(archived)   walnut 1127
 * linoleum  340 341        mdf  901 902 903        metal  501 502
 * fabric    mode 231 235   meld 237 238   loop 241
 * </pre>
 */
public final class Fixtures {

	public static final Limitation LIGHT_WOODS = new Limitation("light-woods", Label.of("Light woods only"), Set.of(),
			ids(1101, 1102, 1103));

	public static final Limitation MODE_OR_MELD = new Limitation("mode-or-meld", Label.of("Only Mode or Meld"),
			Set.of("mode", "meld"), Set.of());

	/** Every wood and linoleum has one edge; 1102 has none: a gap. */
	public static final Colorchart EDGES = new Colorchart("mdf-edge", Label.of("Edge"), Map.of(id(1101),
			List.of(id(901)), id(1127), List.of(id(902)), id(340), List.of(id(903)), id(341), List.of(id(903))));

	/** Frames and the cloths that suit them. */
	public static final Colorchart SUITING = new Colorchart("suiting", Label.of("Suiting cloth"),
			Map.of(id(501), List.of(id(231), id(237)), id(502), List.of(id(235))));

	public static final Model KINO_MODEL = model("kino-stool", "1:1", "frame", "top", "insert", "rim");

	public static final Model MARU_MODEL = model("maru-bench", "3:2", "frame", "slats", "pads", "pads_t", "bolsters",
			"table", "table_edge");

	public static final Product KINO = new Product(1, Label.of("Kino stool"), KINO_MODEL,
			List.of(new Style("solid", Label.of("Solid"),
					List.of(part("Frame", "wood", "frame"), part("Top", "wood", "top"))),
					new Style("inlay", Label.of("Inlay"),
							List.of(part("Frame", "wood", "frame", "rim"), part("Top", "linoleum", "insert")))));

	public static final Product MARU = new Product(
			2, Label.of("Maru bench"), MARU_MODEL, List.of(
					new Style("plain", Label.of("Plain"),
							List.of(part("Frame", "metal", "frame"), slats(), optional("Pads", null, "pads"),
									bolsters())),
					new Style("table", Label.of("With table"), List.of(part("Frame", "metal", "frame"), slats(),
							table(), edge(), optional("Pads", null, "pads_t"), bolsters()))));

	private Fixtures() {
	}

	public static Catalogue catalogue() {
		return new Catalogue(materials(), List.of(KINO, MARU));
	}

	public static Materials materials() {
		return new Materials(
				List.of(nature("wood", pattern("oak", "wood", 1101, 1102, -1103), pattern("walnut", "wood", 1127)),
						nature("linoleum", pattern("linoleum", "linoleum", 340, 341)),
						nature("mdf", pattern("mdf", "mdf", 901, 902, 903)),
						nature("metal", pattern("powder", "metal", 501, 502)),
						nature("fabric", pattern("mode", "fabric", 231, 235), pattern("meld", "fabric", 237, 238),
								pattern("loop", "fabric", 241))));
	}

	public static FinishId id(int number) {
		return new FinishId(number);
	}

	public static Map<MeshName, FinishId> covered(Object... meshesAndFinishes) {
		Map<MeshName, FinishId> covered = new LinkedHashMap<>();
		for (int i = 0; i < meshesAndFinishes.length; i += 2) {
			covered.put(new MeshName((String) meshesAndFinishes[i]), id((Integer) meshesAndFinishes[i + 1]));
		}
		return covered;
	}

	public static Asset asset(String what) {
		return new Asset(Sha256.of(what.getBytes()), what.length(), "png");
	}

	/**
	 * A part that is covered with one nature.
	 */
	public static Part part(String name, String nature, String... meshes) {
		return new Part(new PartName(name), Label.of(name), List.of(nature), meshes(meshes), null, null, null, false);
	}

	private static Part slats() {
		return new Part(new PartName("Slats"), Label.of("Slats"), List.of("wood"), meshes("slats"), LIGHT_WOODS, null,
				id(1102), false);
	}

	private static Part optional(String name, @Nullable Limitation limitation, String... meshes) {
		return new Part(new PartName(name), Label.of(name), List.of("fabric"), meshes(meshes), limitation, null, null,
				true);
	}

	private static Part bolsters() {
		return optional("Bolsters", MODE_OR_MELD, "bolsters");
	}

	private static Part table() {
		return new Part(new PartName("Table"), Label.of("Table"), List.of("linoleum", "wood"), meshes("table"), null,
				null, null, false);
	}

	private static Part edge() {
		return new Part(new PartName("Edge"), Label.of("Edge"), List.of("mdf"), meshes("table_edge"), null, EDGES, null,
				false);
	}

	private static Model model(String name, String aspect, String... meshes) {
		return new Model(new ModelName(name),
				meshes(meshes).stream().map((mesh) -> new Mesh(mesh, List.of(mesh.value()))).toList(),
				Aspect.parse(aspect), asset(name));
	}

	private static List<MeshName> meshes(String... names) {
		return List.of(names).stream().map(MeshName::new).toList();
	}

	private static Nature nature(String id, Pattern... patterns) {
		return new Nature(id, Label.of(id), List.of(patterns));
	}

	/**
	 * A negative number is an archived finish. Colours grow with the numbers.
	 */
	private static Pattern pattern(String id, String nature, int... finishes) {
		List<Finish> list = new ArrayList<>();
		for (int number : finishes) {
			int positive = Math.abs(number);
			list.add(new Finish(id(positive), id, nature, Label.of(id + " " + positive), number < 0, positive * 4099,
					asset("swatch" + positive), Map.of(MapKind.DIFFUSE, asset("diffuse" + positive), MapKind.NORMAL,
							asset("normal" + id), MapKind.ROUGHNESS, asset("roughness" + id))));
		}
		return new Pattern(id, nature, Label.of(id), 600, Surface.PLAIN, list);
	}

	private static Set<FinishId> ids(int... numbers) {
		return IntStream.of(numbers).mapToObj(FinishId::new).collect(Collectors.toSet());
	}

}
