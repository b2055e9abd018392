package dev.veneer.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.veneer.rendering.Answer;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import dev.veneer.rendering.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
	void cancelsRetriesAndPrioritizesAJob() {
		Job job = GivenApi.job(JobState.QUEUED);
		this.api.makes(job, true);
		given(this.api.jobs.cancel(job.id())).willReturn(true);
		given(this.api.jobs.prioritize(job.id(), Priority.ORDER)).willReturn(true);
		given(this.api.desk.retry(job.id())).willReturn(Optional.of(job));
		assertThat(this.api.calls.post().uri("/api/jobs/42/cancel")).hasStatusOk();
		assertThat(this.api.calls.post().uri("/api/jobs/42/retry")).hasStatus(202);
		assertThat(this.api.calls.put()
			.uri("/api/jobs/42/priority")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"priority\": \"ORDER\"}")).hasStatusOk();
	}

	@Test
	void saysWhyAJobCanNotBeChanged() {
		this.api.makes(GivenApi.job(JobState.COMPLETED), true);
		assertThat(this.api.calls.post().uri("/api/jobs/42/cancel")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("job-state");
		assertThat(this.api.calls.post().uri("/api/jobs/1x/cancel")).hasStatus(404);
	}

	@Test
	void saysWhenAPictureIsTriedAgainThatCouldNotBeMade() {
		Instant again = Instant.now().plusSeconds(1800);
		given(this.api.desk.request(any(), any(), any()))
			.willReturn(new Answer.Barred("BLENDER_CRASHED", "Blender ended.", GivenApi.job(JobState.FAILED), again));
		MvcTestResult result = this.api.calls.get().uri("/api/render/1/config=Frame:1127-Top:340/").exchange();
		assertThat(result).hasStatus(424).bodyJson().isLenientlyEqualTo("""
				{"code": "render-failed", "reason": "BLENDER_CRASHED", "job": 42}""");
		assertThat(Integer.parseInt(result.getResponse().getHeader("Retry-After"))).isBetween(1700, 1800);
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
