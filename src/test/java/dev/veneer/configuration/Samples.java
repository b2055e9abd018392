package dev.veneer.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.veneer.Fixtures;
import dev.veneer.asset.Asset;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
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
		return of(sizes, IntStream.range(0, sizes.size()).mapToObj((i) -> part(i, sizes.get(i))).toList());
	}

	/**
	 * Four parts, of which the third has a few finishes by the second's.
	 * @param group how many, at most
	 */
	static Samples charted(int driver, int group, int others) {
		Random random = new Random(driver);
		Map<FinishId, List<FinishId>> answers = new HashMap<>();
		for (int i = 1; i <= driver; i++) {
			answers.put(Fixtures.id(driver * 1000 + i),
					random.ints(group, 1, driver + 1)
						.distinct()
						.mapToObj((answer) -> Fixtures.id(driver * 1000 + answer))
						.toList());
		}
		Colorchart chart = new Colorchart("group", Label.of("Group"), answers);
		Part charted = new Part(new PartName("P2"), Label.of("P2"), List.of(), List.of(new MeshName("m2")), null, chart,
				null, true);
		return of(List.of(others, driver, driver, others),
				List.of(part(0, others), part(1, driver), charted, part(3, others)));
	}

	private static Samples of(List<Integer> sizes, List<Part> parts) {
		List<Nature> natures = sizes.stream().distinct().map(Samples::nature).toList();
		Model model = new Model(new ModelName("samples"),
				IntStream.range(0, sizes.size())
					.mapToObj((i) -> new Mesh(new MeshName("m" + i), List.of("m" + i)))
					.toList(),
				Aspect.parse("1:1"), Fixtures.asset("samples"));
		Product product = new Product(1, Label.of("Samples"), model,
				List.of(new Style("only", Label.of("Only"), parts)));
		return new Samples(sizes,
				SelectedCombinations.of(product, new Selection(Set.of("only"), Map.of()), new Materials(natures)));
	}

	private static Part part(int place, int size) {
		return Fixtures.part("P" + place, "n" + size, "m" + place);
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
