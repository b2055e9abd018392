package dev.veneer.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.veneer.Fixtures;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ColorchartTests {

	@Test
	void findsTheWayBackToADriver() {
		assertThat(chart(Map.of(1, List.of(5, 2), 2, List.of(3), 3, List.of(6, 2))).loop())
			.hasValue(List.of(id(2), id(3), id(2)));
		assertThat(chart(Map.of(7, List.of(7))).loop()).hasValue(List.of(id(7), id(7)));
	}

	@Test
	void findsNoneWhereWaysOnlyMeet() {
		assertThat(chart(Map.of(1, List.of(2, 3), 2, List.of(4), 3, List.of(4), 4, List.of(5))).loop()).isEmpty();
		assertThat(Fixtures.EDGES.loop()).isEmpty();
	}

	@Test
	void followsALongChain() {
		Map<Integer, List<Integer>> chain = new HashMap<>();
		IntStream.range(1, 50_000).forEach((i) -> chain.put(i, List.of(i + 1)));
		assertThat(chart(chain).loop()).isEmpty();
		chain.put(50_000, List.of(1));
		assertThat(chart(chain).loop()).hasValueSatisfying((loop) -> assertThat(loop).hasSize(50_001));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Edge", "1edge", "edge_", "edge/x", "е" })
	void refusesIdsThatAreNone(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Colorchart(id, Label.of("Edge"), Map.of()))
			.withMessageContaining("'" + id + "'");
	}

	private static Colorchart chart(Map<Integer, List<Integer>> answers) {
		Map<FinishId, List<FinishId>> map = new HashMap<>();
		answers.forEach((driver, allowed) -> map.put(id(driver), allowed.stream().map(FinishId::new).toList()));
		return new Colorchart("chart", Label.of("Chart"), map);
	}

	private static FinishId id(int number) {
		return new FinishId(number);
	}

}
