package dev.veneer.api;

import java.io.IOException;

import dev.veneer.image.Qualities;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Jobs;
import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * What a reader of a job's events is told while the job itself does not change.
 */
class JobStreamTests {

	private final Jobs jobs = mock();

	private final SseEmitter emitter = mock();

	private final JobStream stream = new JobStream(new EventReader(this.emitter, Runnable::run, () -> {
	}), new JobJsons(mock(Qualities.class), this.jobs));

	@Test
	void tellsThatAQueuedJobMovedUp() throws IOException {
		given(this.jobs.ahead(any())).willReturn(2, 2, 1);
		this.stream.changed(GivenApi.job(JobState.QUEUED));
		this.stream.lookAgain();
		verifyTold(1);
		this.stream.lookAgain();
		verifyTold(2);
	}

	@Test
	void asksForNoPlaceOfAJobInWork() throws IOException {
		this.stream.changed(GivenApi.job(JobState.ACTIVE));
		this.stream.lookAgain();
		verifyTold(1);
		verify(this.jobs, times(0)).ahead(any());
	}

	private void verifyTold(int events) throws IOException {
		verify(this.emitter, times(events)).send(any(SseEmitter.SseEventBuilder.class));
	}

}
