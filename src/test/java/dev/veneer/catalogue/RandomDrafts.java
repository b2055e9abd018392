package dev.veneer.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import dev.veneer.Fixtures;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.model.MeshName;

/**
 * Small products of the maru bench's meshes by chance: many have something wrong, some
 * have not. Names repeat, so that styles merge and contain one another.
 */
public final class RandomDrafts {

	private static final List<String> NATURES = List.of("wood", "linoleum", "metal", "mdf");

	private static final List<Integer> FINISHES = List.of(1101, 1102, 1103, 1127, 340, 341, 501, 502, 901, 902, 903);

	private final Random random;

	private final Map<String, Limitation> limitations = new HashMap<>();

	private final Map<String, Colorchart> charts = new HashMap<>();

	public RandomDrafts(long seed) {
		this.random = new Random(seed);
		for (String id : List.of("one", "two")) {
			this.limitations.put(id, new Limitation(id, Label.of(id), Set.of(), some(FINISHES, 6)));
		}
		this.charts.put("edge", new Colorchart("edge", Label.of("Edge"), answers(1)));
		this.charts.put("group", new Colorchart("group", Label.of("Group"), answers(3)));
	}

	public Rules rules() {
		return new Rules(this.limitations, this.charts);
	}

	public ProductDraft next() {
		List<StyleDraft> styles = new ArrayList<>();
		for (int i = 0; i <= this.random.nextInt(3); i++) {
			styles.add(new StyleDraft("style-" + i, "Style " + i, null, parts()));
		}
		return new ProductDraft(1, Label.of("Chance"), Fixtures.MARU_MODEL.name(), styles);
	}

	private List<PartDraft> parts() {
		List<MeshName> meshes = new ArrayList<>(Fixtures.MARU_MODEL.meshNames());
		List<PartDraft> parts = new ArrayList<>();
		for (int i = 0; i <= this.random.nextInt(4); i++) {
			String mesh = chance(20) ? "frame" : meshes.remove(0).value();
			boolean charted = chance(3) && (i > 0 || chance(5));
			String chart = charted ? (this.random.nextBoolean() ? "edge" : "group") : null;
			String limitation = chance(4) ? (this.random.nextBoolean() ? "one" : "two") : null;
			String name = chance(12) ? "A" : String.valueOf((char) ('A' + i));
			parts.add(new PartDraft(name, name, null, natures(), List.of(mesh), limitation, chart, null, chance(4)));
		}
		return parts;
	}

	private List<String> natures() {
		return IntStream.range(0, 1 + this.random.nextInt(2))
			.mapToObj((i) -> NATURES.get(this.random.nextInt(NATURES.size())))
			.distinct()
			.toList();
	}

	private Map<FinishId, List<FinishId>> answers(int most) {
		Map<FinishId, List<FinishId>> answers = new HashMap<>();
		for (FinishId driver : some(FINISHES, 9)) {
			answers.put(driver, List.copyOf(some(FINISHES, 1 + this.random.nextInt(most))));
		}
		return answers;
	}

	private Set<FinishId> some(List<Integer> finishes, int count) {
		Set<FinishId> some = new LinkedHashSet<>();
		IntStream.range(0, count)
			.forEach((i) -> some.add(Fixtures.id(finishes.get(this.random.nextInt(finishes.size())))));
		return some;
	}

	private boolean chance(int in) {
		return this.random.nextInt(in) == 0;
	}

}
