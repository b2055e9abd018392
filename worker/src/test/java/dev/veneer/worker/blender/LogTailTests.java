package dev.veneer.worker.blender;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogTailTests {

	@Test
	void keepsTheLastSixteenKibibytes() {
		LogTail tail = new LogTail();
		for (int i = 0; i < 10_000; i++) {
			tail.add("Zeile über Nummer " + i);
		}
		tail.add("x".repeat(100_000));
		assertThat(tail.text().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(15 * 1024, 16 * 1024);
		assertThat(tail.text()).contains("Nummer 9999\n").endsWith("xxx\n");
	}

}
