package dev.veneer.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some thousand configurations of the demo's products, in an order that the seed gives.
 */
final class Configurations {

	private static final List<Integer> WOODS = List.of(1101, 1102, 1103, 1104, 1105, 1106, 1111, 1112, 1113, 1127, 1128,
			1129);

	private static final List<Integer> LIGHT_WOODS = List.of(1101, 1102, 1103, 1111, 1112, 1113);

	private static final List<Integer> LINOLEUMS = IntStream.rangeClosed(331, 342).boxed().toList();

	private static final List<Integer> MODES = IntStream.rangeClosed(231, 238).boxed().toList();

	private static final List<Integer> MELDS = IntStream.rangeClosed(241, 248).boxed().toList();

	private Configurations() {
	}

	/** The addresses' middle part, such as {@code 1/config=Frame:1127-Top:340}. */
	static List<String> shuffled(Random random) {
		List<String> all = new ArrayList<>();
		for (int frame : WOODS) {
			WOODS.forEach((top) -> all.add("1/config=Frame:" + frame + "-Top:" + top));
			LINOLEUMS.forEach((top) -> all.add("1/config=Frame:" + frame + "-Top:" + top));
		}
		for (int frame : List.of(501, 502, 503, 504)) {
			for (int slats : LIGHT_WOODS) {
				for (int pads : MODES) {
					MELDS.forEach((bolsters) -> all.add(
							"2/config=Frame:" + frame + "-Slats:" + slats + "-Pads:" + pads + "-Bolsters:" + bolsters));
					LINOLEUMS.forEach((table) -> all.add("2/config=Frame:" + frame + "-Slats:" + slats + "-Table:"
							+ table + "-Pads:" + pads + "-Bolsters:0"));
				}
			}
		}
		Collections.shuffle(all, random);
		return all;
	}

	/** Render names of stools whose tops have an inset, for any number of jobs. */
	static List<String> insets(int count) {
		List<Integer> all = Stream.of(WOODS, LINOLEUMS, MODES, MELDS).flatMap(List::stream).toList();
		return IntStream.range(0, count)
			.mapToObj((number) -> "kino-stool/frame-" + all.get(number % all.size()) + "/top-0/insert-"
					+ all.get(number / all.size() % all.size()) + "/rim-"
					+ all.get(number / all.size() / all.size() % all.size()))
			.toList();
	}

	/** Render names of stools of wood alone, for jobs that nobody waits for. */
	static List<String> stools(Random random) {
		List<String> all = new ArrayList<>();
		for (int frame : WOODS) {
			WOODS.forEach((top) -> all.add("kino-stool/frame-" + frame + "/top-" + top + "/insert-0/rim-0"));
		}
		Collections.shuffle(all, random);
		return all;
	}

}
