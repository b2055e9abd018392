package dev.veneer.api;

import dev.veneer.problem.Problem;
import dev.veneer.rendering.JobId;
import dev.veneer.rendering.JobWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class JobStreamsTests {

	private static final JobId JOB = new JobId(42);

	private final JobWatch watch = mock();

	private final EventReaders readers = new EventReaders();

	private final JobStreams streams = new JobStreams(this.watch, mock(), this.readers);

	@AfterEach
	void stop() {
		this.readers.destroy();
	}

	@Test
	void leavesRoomForOtherReaders() {
		follow("10.0.0.1", 50);
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> follow("10.0.0.1", 1))
			.satisfies((problem) -> problem.getHeaders().containsHeader("Retry-After"))
			.withMessageContaining("Too many");
		follow("10.0.0.2", 50);
	}

	@Test
	void countsNobodyWhoFollowsNothing() {
		given(this.watch.watch(any(), any())).willThrow(IllegalArgumentException.class);
		for (int i = 0; i < 60; i++) {
			assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> follow("10.0.0.1", 1));
		}
	}

	@Test
	void leavesRoomWhenWhatIsFollowedHadEndedAlready() {
		given(this.watch.watch(any(), any())).willReturn(() -> {
		});
		for (int i = 0; i < 120; i++) {
			this.readers.open("10.0.0.3", "/api/jobs/42", (reader) -> {
				reader.close();
				return () -> {
				};
			});
		}
	}

	private void follow(String address, int times) {
		for (int i = 0; i < times; i++) {
			this.streams.open(JOB, address);
		}
	}

}
