package dev.veneer.api;

import java.util.List;
import java.util.Optional;

import dev.veneer.rendering.JobState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * Jobs as JSON and as events.
 */
class JobApiTests {

	private final GivenApi api = new GivenApi();

	@Test
	void showsAJobWithoutWhatTellsOfTheMachinesInside() {
		this.api.makes(GivenApi.job(JobState.ACTIVE), true);
		MvcTestResult result = this.api.calls.get().uri("/api/jobs/42").exchange();
		assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"id": 42, "render_name": "kino-stool/frame-1127/top-0/insert-340/rim-1127", "quality": "sketch",
				 "state": "ACTIVE", "progress": 0.4, "attempts": 1, "created": "2026-11-21T10:00:00Z"}""");
		assertThat(result).bodyText().doesNotContain("host-a", "fence");
	}

	@Test
	void listsJobsForThoseWhoMay() {
		given(this.api.jobs.list(JobState.FAILED, 5))
			.willReturn(List.of(GivenApi.job(JobState.FAILED, "NO_PICTURE", "nothing was written")));
		assertThat(this.api.calls.get().uri("/api/jobs?state=failed&limit=5")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					[{"id": 42, "state": "FAILED", "fence": 3, "worker": "host-a", "reason_code": "NO_PICTURE"}]""");
	}

	@Test
	void tellsHowManyGoBeforeAQueuedJob() {
		given(this.api.jobs.ahead(any())).willReturn(3);
		this.api.makes(GivenApi.job(JobState.QUEUED), true);
		assertThat(this.api.calls.get().uri("/api/jobs/42")).bodyJson().extractingPath("$.ahead").isEqualTo(3);
		this.api.makes(GivenApi.job(JobState.ACTIVE), true);
		assertThat(this.api.calls.get().uri("/api/jobs/42")).bodyJson().doesNotHavePath("$.ahead");
	}

	@Test
	void tellsWhereThePictureOfACompletedJobLies() {
		this.api.makes(GivenApi.job(JobState.COMPLETED), true);
		assertThat(this.api.calls.get().uri("/api/jobs/42")).bodyJson()
			.extractingPath("$.picture")
			.isEqualTo("/renders/sketch/kino-stool/frame-1127/top-0/insert-340/rim-1127.webp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/jobs?state=LOST", "/api/jobs?state=", "/api/jobs?limit=0", "/api/jobs?limit=1001",
			"/api/jobs?limit=x", "/api/jobs?limit=9999999999999" })
	void refusesListsThatMeanNothing(String address) {
		assertThat(this.api.calls.get().uri(address)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "0", "x", "99999999999999999999" })
	void saysThatThereIsNoSuchJob(String id) {
		given(this.api.jobs.find(any())).willReturn(Optional.empty());
		assertThat(this.api.calls.get().uri("/api/jobs/{id}", id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.api.calls.get().uri("/api/jobs/{id}/events", id).header("Accept", "text/event-stream"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void sendsTheEndAndCloses() {
		this.api.makes(GivenApi.job(JobState.ACTIVE), true).tells(GivenApi.job(JobState.COMPLETED));
		MvcTestResult result = this.api.calls.get().uri("/api/jobs/42/events").exchange();
		assertThat(result).hasContentTypeCompatibleWith("text/event-stream")
			.bodyText()
			.contains("event:end", "\"state\":\"COMPLETED\"");
	}

}
