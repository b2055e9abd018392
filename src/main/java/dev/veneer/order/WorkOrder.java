package dev.veneer.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.veneer.scene.Covering;
import dev.veneer.scene.RenderName;

/**
 * Puts pictures into an order in which neighbours differ in as little as possible, mostly
 * on one mesh: a renderer then has most of what it needs from the picture before. Mesh by
 * mesh, the numbers on it go up and down in turns, as with Gray's codes. The meshes with
 * the most finishes change most seldom, so that each of their many maps is read once, and
 * the few of the others stay where they are.
 */
final class WorkOrder {

	private final int[] meshes;

	private final boolean[] downwards;

	private final List<Row> arranged = new ArrayList<>();

	private WorkOrder(int[] meshes) {
		this.meshes = meshes;
		this.downwards = new boolean[meshes.length];
	}

	/**
	 * Arranges pictures of one model.
	 */
	static List<RenderName> of(Collection<RenderName> names) {
		List<Row> rows = names.stream().map(Row::of).toList();
		if (rows.size() < 2) {
			return List.copyOf(names);
		}
		WorkOrder order = new WorkOrder(mostFirst(rows));
		order.arrange(rows, 0);
		return order.arranged.stream().map(Row::name).toList();
	}

	private static int[] mostFirst(List<Row> rows) {
		int length = rows.get(0).numbers().length;
		long[] finishes = IntStream.range(0, length)
			.mapToLong((mesh) -> rows.stream().mapToInt((row) -> row.numbers()[mesh]).distinct().count())
			.toArray();
		return IntStream.range(0, length)
			.boxed()
			.sorted(Comparator.comparingLong((mesh) -> -finishes[mesh]))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private void arrange(List<Row> rows, int depth) {
		if (rows.size() == 1 || depth == this.meshes.length) {
			this.arranged.addAll(rows);
			return;
		}
		Comparator<Integer> direction = this.downwards[depth] ? Comparator.reverseOrder() : Comparator.naturalOrder();
		SortedMap<Integer, List<Row>> byNumber = new TreeMap<>(direction);
		rows.forEach((row) -> byNumber.computeIfAbsent(row.numbers()[this.meshes[depth]], (number) -> new ArrayList<>())
			.add(row));
		byNumber.values().forEach((alike) -> arrange(alike, depth + 1));
		if (byNumber.size() > 1) {
			this.downwards[depth] = !this.downwards[depth];
		}
	}

	/**
	 * A picture with what is on its meshes, in the model's order.
	 */
	private record Row(RenderName name, int[] numbers) {

		static Row of(RenderName name) {
			return new Row(name, name.scene().coverings().values().stream().mapToInt(Covering::number).toArray());
		}

	}

}
