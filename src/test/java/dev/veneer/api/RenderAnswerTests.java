package dev.veneer.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.veneer.account.ApiToken;
import dev.veneer.account.HourlyBudget;
import dev.veneer.account.Scope;
import dev.veneer.account.TokenBudget;
import dev.veneer.rendering.Job;
import dev.veneer.rendering.JobState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * What comes back for an address that means a picture, and who pays for a new one.
 */
class RenderAnswerTests {

	private static final String ADDRESS = "/api/render/1/config=Frame:1127-Top:340/";

	private static final String NAME = "kino-stool/frame-1127/top-0/insert-340/rim-1127";

	private static final ApiToken TOKEN = new ApiToken(7, "ci", Set.of(Scope.RENDER_CREATE, Scope.JOB_WRITE),
			Instant.EPOCH, null, null, new TokenBudget(100, null));

	private final GivenApi api = new GivenApi();

	@Test
	void answersWithThePicture() {
		this.api.picture(GivenApi.SKETCH, NAME);
		MvcTestResult result = get(ADDRESS).exchange();
		assertThat(result).hasStatusOk().hasContentType("image/webp").doesNotContainHeader("Veneer-Stale");
		assertThat(result.getResponse().getContentAsByteArray()).isEqualTo(GivenApi.BYTES);
		assertThat(this.api.meters.counter("veneer.render.requests", "outcome", "hit").count()).isOne();
	}

	@Test
	void makesAPictureAnewWhoseBytesAreLost() {
		this.api.picture(GivenApi.SKETCH, NAME).makes(GivenApi.job(JobState.QUEUED), true).loses();
		assertThat(get(ADDRESS + "?wait=0")).hasStatus(HttpStatus.ACCEPTED);
		verify(this.api.desk).force(any(), any(), any());
	}

	@Test
	void answersThatNothingChanged() {
		this.api.picture(GivenApi.SKETCH, NAME);
		String tag = get(ADDRESS).exchange().getResponse().getHeader("ETag");
		assertThat(get(ADDRESS).header("If-None-Match", tag)).hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@Test
	void marksAStalePicture() {
		this.api.picture(GivenApi.SKETCH, NAME);
		given(this.api.desk.isStale(any())).willReturn(true);
		assertThat(get(ADDRESS)).hasStatusOk().hasHeader("Veneer-Stale", "true");
	}

	@Test
	void answersWithTheJobWhenTheCallerDoesNotWait() {
		this.api.makes(GivenApi.job(JobState.QUEUED), true);
		given(this.api.workers.connected()).willReturn(1);
		MvcTestResult result = get(ADDRESS + "?wait=0").exchange();
		assertThat(result).hasStatus(HttpStatus.ACCEPTED)
			.hasHeader("Location", "/api/jobs/42")
			.hasHeader("Retry-After", "2");
		assertThat(result).bodyJson()
			.isLenientlyEqualTo(
					"{\"job\":42,\"state\":\"QUEUED\",\"location\":\"/api/jobs/42\",\"workers_connected\":1}");
	}

	@Test
	void waitsForThePictureWithoutAThread() {
		Job job = GivenApi.job(JobState.QUEUED);
		this.api.makes(job, true);
		MvcTestResult waiting = get(ADDRESS).asyncExchange();
		assertThat(waiting).request().hasAsyncStarted(true);
		this.api.picture(GivenApi.SKETCH, NAME);
		heard().accept(GivenApi.job(JobState.ACTIVE));
		heard().accept(GivenApi.job(JobState.COMPLETED));
		assertThat(waiting.getMvcResult().getAsyncResult()).asString().contains("200 OK");
	}

	@Test
	void saysWhyTheRenderFailed() {
		Job job = GivenApi.job(JobState.QUEUED);
		this.api.makes(job, true).tells(GivenApi.job(JobState.FAILED, "BLENDER_CRASHED", "Blender died of signal 11"));
		MvcTestResult result = get(ADDRESS).exchange();
		assertThat(result).hasStatus(HttpStatus.FAILED_DEPENDENCY);
		assertThat(result).bodyJson().extractingPath("$.code").isEqualTo("render-failed");
		assertThat(result).bodyJson().extractingPath("$.reason").isEqualTo("BLENDER_CRASHED");
	}

	@Test
	void chargesAnonymousCallersForANewJobOnly() {
		this.api.makes(GivenApi.job(JobState.QUEUED), true);
		get(ADDRESS + "?wait=0").exchange();
		verify(this.api.budget).take("127.0.0.1", 1);
		verify(this.api.budget, never()).giveBack(any(), anyInt());
	}

	@Test
	void doesNotChargeForAJobThatIsThere() {
		this.api.pending(GivenApi.job(JobState.ACTIVE));
		assertThat(get(ADDRESS + "?wait=0")).hasStatus(HttpStatus.ACCEPTED);
		verify(this.api.budget, never()).take(any(), anyInt());
	}

	@Test
	void givesBackWhatWasPaidForAJobThatSomebodyElseMadeMeanwhile() {
		this.api.makes(GivenApi.job(JobState.QUEUED), false);
		get(ADDRESS + "?wait=0").exchange();
		verify(this.api.budget).giveBack("127.0.0.1", 1);
	}

	@Test
	void saysWhenTheBudgetIsSpent() {
		given(this.api.budget.take(any(), anyInt())).willReturn(Duration.ofMillis(29_001));
		given(this.api.budget.limits()).willReturn(new HourlyBudget(60, 600));
		MvcTestResult result = get(ADDRESS).exchange();
		assertThat(result).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasHeader("Retry-After", "30");
		assertThat(result).bodyJson().extractingPath("$.code").isEqualTo("budget-exhausted");
		assertThat(result).bodyJson().extractingPath("$.limit").isEqualTo(60);
		assertThat(result).bodyJson().extractingPath("$.price").isEqualTo(1);
		assertThat(result).bodyText().contains("60 renders an hour", "counts for 1");
		verify(this.api.desk, never()).request(any(), any(), any());
	}

	@ParameterizedTest
	@ValueSource(strings = { "SCOPE_render:create", "ROLE_VIEWER" })
	void letsTokensAndPeopleHaveRendersMade(String authority) {
		this.api.makes(GivenApi.job(JobState.QUEUED), true);
		assertThat(as(get(ADDRESS + "?wait=0"), authority)).hasStatus(HttpStatus.ACCEPTED);
		assertThat(as(get(ADDRESS + "?wait=0&force=true"), authority)).hasStatus(HttpStatus.ACCEPTED);
		verify(this.api.budget, never()).take(any(), anyInt());
		verify(this.api.desk).force(any(), any(), any());
	}

	@Test
	void takesANewJobOffTheBudgetOfTheToken() {
		this.api.makes(GivenApi.job(JobState.QUEUED), true);
		assertThat(shows(TOKEN, get(ADDRESS + "?wait=0"))).hasStatus(HttpStatus.ACCEPTED);
		assertThat(shows(TOKEN, get(ADDRESS + "?wait=0&force=true"))).hasStatus(HttpStatus.ACCEPTED);
		verify(this.api.spending, times(2)).take(TOKEN, 1);
		verify(this.api.spending, never()).giveBack(any(), anyInt());
		verify(this.api.budget, never()).take(any(), anyInt());
	}

	@Test
	void takesNothingOffItForAPictureOrAJobThatIsThere() {
		this.api.picture(GivenApi.SKETCH, NAME);
		assertThat(shows(TOKEN, get(ADDRESS))).hasStatusOk();
		this.api.pending(GivenApi.job(JobState.ACTIVE));
		assertThat(shows(TOKEN, get(ADDRESS + "?wait=0"))).hasStatus(HttpStatus.ACCEPTED);
		verify(this.api.spending, never()).take(any(), anyInt());
	}

	@Test
	void givesATokenBackWhatBecameNoNewJob() {
		this.api.makes(GivenApi.job(JobState.QUEUED), false);
		shows(TOKEN, get(ADDRESS + "?wait=0")).exchange();
		verify(this.api.spending).giveBack(TOKEN, 1);
	}

	@Test
	void saysWhenTheBudgetOfTheTokenIsSpent() {
		given(this.api.spending.take(any(), anyInt())).willReturn(Duration.ofHours(3));
		this.api.makes(GivenApi.job(JobState.FAILED), true);
		for (MockMvcRequestBuilder request : new MockMvcRequestBuilder[] { get(ADDRESS), get(ADDRESS + "?force=true"),
				this.api.calls.post().uri("/api/jobs/42/retry") }) {
			MvcTestResult result = shows(TOKEN, request).exchange();
			assertThat(result).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasHeader("Retry-After", "10800");
			assertThat(result).bodyJson().extractingPath("$.code").isEqualTo("budget-exhausted");
			assertThat(result).bodyText().contains("100 renders a day");
		}
		verify(this.api.desk, never()).request(any(), any(), any());
		verify(this.api.desk, never()).force(any(), any(), any());
		verify(this.api.desk, never()).retry(any());
	}

	@Test
	void takesARetryOffTheBudgetOfTheToken() {
		Job job = GivenApi.job(JobState.FAILED);
		this.api.makes(job, true);
		given(this.api.desk.retry(job.id())).willReturn(Optional.of(job));
		assertThat(shows(TOKEN, this.api.calls.post().uri("/api/jobs/42/retry"))).hasStatus(HttpStatus.ACCEPTED);
		verify(this.api.spending).take(TOKEN, 1);
	}

	@Test
	void hasTheAnonymousBudgetPayForATokenThatMayNotHaveRendersMade() {
		ApiToken reader = new ApiToken(8, "reader", Set.of(Scope.JOB_READ), Instant.EPOCH, null, null,
				TokenBudget.UNLIMITED);
		this.api.makes(GivenApi.job(JobState.QUEUED), true);
		assertThat(shows(reader, get(ADDRESS + "?wait=0"))).hasStatus(HttpStatus.ACCEPTED);
		verify(this.api.budget).take("127.0.0.1", 1);
		verify(this.api.spending, never()).take(any(), anyInt());
	}

	@Test
	void refusesToForceForAnybody() {
		assertThat(get(ADDRESS + "?force=true")).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(as(get(ADDRESS + "?force=true"), "SCOPE_job:read")).hasStatus(HttpStatus.FORBIDDEN);
		verify(this.api.desk, never()).force(any(), any(), any());
	}

	@Test
	void doesNotLendAPersonsRightsToAForeignPage() {
		MockMvcRequestBuilder lured = get(ADDRESS + "?force=true").header("Sec-Fetch-Site", "cross-site");
		assertThat(as(lured, "ROLE_ADMINISTRATOR")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void neverHasAnythingMadeForHead() {
		MvcTestResult result = this.api.calls.head().uri(ADDRESS).exchange();
		assertThat(result).hasStatus(HttpStatus.NOT_FOUND);
		verify(this.api.desk, never()).request(any(), any(), any());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sec-Purpose: prefetch;prerender", "Purpose: prefetch", "X-Moz: prefetch" })
	void neverHasAnythingMadeForPrefetch(String header) {
		String[] parts = header.split(": ");
		MvcTestResult result = get(ADDRESS).header(parts[0], parts[1]).exchange();
		assertThat(result).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(result).bodyJson().extractingPath("$.code").isEqualTo("not-rendered");
		verify(this.api.desk, never()).request(any(), any(), any());
	}

	@SuppressWarnings("unchecked")
	private Consumer<Job> heard() {
		ArgumentCaptor<Consumer<Job>> consumer = ArgumentCaptor.forClass(Consumer.class);
		verify(this.api.watch).watch(eq(GivenApi.job(JobState.QUEUED).id()), consumer.capture());
		return consumer.getValue();
	}

	private MockMvcRequestBuilder get(String address) {
		return this.api.calls.get().uri(address);
	}

	private static MockMvcRequestBuilder as(MockMvcRequestBuilder request, String authority) {
		return request.principal(new TestingAuthenticationToken("somebody", "", authority));
	}

	private static MockMvcRequestBuilder shows(ApiToken token, MockMvcRequestBuilder request) {
		return request.principal(new TestingAuthenticationToken(token, "",
				token.scopes().stream().map(Scope::authority).toArray(String[]::new)));
	}

}
