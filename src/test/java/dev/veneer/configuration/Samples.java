package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.veneer.Fixtures;
import dev.veneer.asset.Asset;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.material.Finish;
import dev.veneer.material.Label;
import dev.veneer.material.Materials;
import dev.veneer.material.Nature;
import dev.veneer.material.Pattern;
import dev.veneer.material.Surface;
import dev.veneer.model.Aspect;
import dev.veneer.model.Mesh;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelName;

/**
 * A product of parts that have as many finishes as the sizes say, each with every other.
 */
record Samples(List<Integer> sizes, SelectedCombinations combinations) {

	static Samples of(String written) {
		List<Integer> sizes = Stream.of(written.split(",")).map(Integer::valueOf).toList();
		List<Nature> natures = sizes.stream().distinct().map(Samples::nature).toList();
		List<MeshName> meshes = IntStream.range(0, sizes.size()).mapToObj((i) -> new MeshName("m" + i)).toList();
		Model model = new Model(new ModelName("samples"),
				meshes.stream().map((mesh) -> new Mesh(mesh, List.of(mesh.value()))).toList(), Aspect.parse("1:1"),
				Fixtures.asset("samples"));
		Style style = new Style("only", Label.of("Only"),
				IntStream.range(0, sizes.size())
					.mapToObj((i) -> Fixtures.part("P" + i, "n" + sizes.get(i), "m" + i))
					.toList());
		Product product = new Product(1, Label.of("Samples"), model, List.of(style));
		return new Samples(sizes,
				SelectedCombinations.of(product, new Selection(Set.of("only"), Map.of()), new Materials(natures)));
	}

	/**
	 * As the tests write pairs: every value of a part with every one of the others.
	 */
	Map<String, Set<Long>> pairs() {
		Map<String, Set<Long>> pairs = new HashMap<>();
		String signature = IntStream.range(0, this.sizes.size()).mapToObj((i) -> "P" + i).toList().toString();
		for (int i = 0; i < this.sizes.size(); i++) {
			for (int j = i + 1; j < this.sizes.size(); j++) {
				Set<Long> all = new HashSet<>();
				for (long one = 1; one <= this.sizes.get(i); one++) {
					for (long other = 1; other <= this.sizes.get(j); other++) {
						all.add(this.sizes.get(i) * 1000 + one << 32 | this.sizes.get(j) * 1000 + other);
					}
				}
				pairs.put(signature + i + "," + j, all);
			}
		}
		return pairs;
	}

	private static Nature nature(int size) {
		String id = "n" + size;
		Asset asset = Fixtures.asset(id);
		List<Finish> finishes = new ArrayList<>();
		for (int i = 1; i <= size; i++) {
			finishes
				.add(new Finish(Fixtures.id(size * 1000 + i), id, id, Label.of("F" + i), false, i, asset, Map.of()));
		}
		return new Nature(id, Label.of(id), List.of(new Pattern(id, id, Label.of(id), 600, Surface.PLAIN, finishes)));
	}

}
