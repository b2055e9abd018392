package dev.veneer.sketchbook;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same literals stand in {@code ready.test.js}.
 */
class ReadySetTests {

	@Test
	void writesFewAsGaps() {
		assertThat(ReadySet.of(new long[] { 0, 5, 8 }, 1000)).isEqualTo(new ReadySet("gaps", "BFD"));
	}

	@Test
	void writesManyAsBits() {
		assertThat(ReadySet.of(new long[] { 0, 5, 8 }, 9)).isEqualTo(new ReadySet("bits", "hE"));
	}

	@Test
	void writesNothingForNothing() {
		assertThat(ReadySet.of(new long[0], 1_000_000)).isEqualTo(new ReadySet("gaps", ""));
	}

	@Test
	void writesLongGaps() {
		long far = 8 * (1L << 45) - 1;
		assertThat(ReadySet.of(new long[] { far }, ReadySet.LARGEST_SPACE))
			.isEqualTo(new ReadySet("gaps", "gggggggggI"));
	}

	@Test
	void isNeverLongerThanABitForEveryCombination() {
		long[] all = LongStream.range(0, 100_000).toArray();
		assertThat(ReadySet.of(all, 100_000).text()).hasSizeLessThanOrEqualTo(16_667);
		Random random = new Random(1);
		long[] tenth = LongStream.range(0, 1_000_000).filter((number) -> random.nextInt(10) == 0).toArray();
		assertThat(ReadySet.of(tenth, 1_000_000).text()).hasSizeLessThanOrEqualTo(166_667);
	}

}
