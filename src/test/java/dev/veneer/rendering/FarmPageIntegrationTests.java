package dev.veneer.rendering;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator looks at the farm and presses its buttons.
 */
class FarmPageIntegrationTests extends FarmTest {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private FakeWorker worker;

	@BeforeEach
	void signIn() throws Exception {
		this.worker = listening("studio");
		post("/login", csrf(get("/login?lang=en")), "username=admin&password=" + PASSWORD);
	}

	@AfterEach
	void stopWorker() throws Exception {
		this.worker.close();
	}

	@Test
	void showsWhatTheFarmIsAt() throws Exception {
		Job active = request(this.stock.next());
		Job failed = request(this.stock.next());
		this.worker.claim(failed.id().value());
		this.worker.failed(failed.id().value(), 1, "MODEL_BROKEN", false);
		this.worker.claim(active.id().value());
		this.worker.heartbeat(active.id().value(), 1, 0.42);
		this.worker.live("RENDERING");
		Eventually.holds(() -> assertThat(get("/backoffice/farm")).contains("studio", "rendering", "42%",
				active.name().value(), "MODEL_BROKEN", "Ow.", "Blender 3.4.1"));
		assertThat(get("/backoffice/farm/jobs/" + failed.id())).contains("the tail", "MODEL_BROKEN", "studio");
		assertThat(get("/backoffice/farm/now")).startsWith("<div id=\"now\"");
		this.jobs.cancel(active.id());
	}

	@Test
	void pausesAWorkerAndLetsItWorkAgain() throws Exception {
		String address = "/backoffice/farm/workers/" + this.worker.id;
		assertThat(button(address, "duty=PAUSE")).contains("The worker finishes its picture and pauses.");
		assertThat(directive()).isEqualTo("PAUSE");
		this.worker.live("PAUSED");
		Eventually.holds(() -> assertThat(get("/backoffice/farm")).contains("paused", "Work again"));
		button(address, "duty=WORK");
		assertThat(directive()).isEqualTo("CONTINUE");
		button(address, "duty=DRAIN");
		assertThat(directive()).isEqualTo("DRAIN");
		assertThat(button("/backoffice/farm/workers/999999", "duty=PAUSE")).contains("too late");
	}

	@Test
	void cancelsAndTriesAgain() throws Exception {
		Job job = request(this.stock.next());
		button("/backoffice/farm/jobs/" + job.id() + "/cancel", "");
		assertThat(state(job)).isEqualTo(JobState.CANCELED);
		assertThat(button("/backoffice/farm/jobs/" + job.id() + "/cancel", "")).contains("too late");
		button("/backoffice/farm/jobs/" + job.id() + "/retry", "");
		Job again = this.jobs.list(JobState.QUEUED, 1).get(0);
		assertThat(again.name()).isEqualTo(job.name());
		assertThat(get("/backoffice/farm/jobs/" + job.id())).contains("Tried again later as", "Job " + again.id());
		assertThat(get("/backoffice/farm/jobs/" + again.id())).doesNotContain("Tried again later as");
		button("/backoffice/farm/jobs/" + again.id() + "/priority", "priority=WARM");
		assertThat(this.jobs.find(again.id()).orElseThrow().priority()).isEqualTo(Priority.WARM);
		this.jobs.cancel(again.id());
	}

	@Test
	void triesAllAgainThatIsStillMissing() throws Exception {
		Job failed = request(this.stock.next());
		this.worker.claim(failed.id().value());
		this.worker.failed(failed.id().value(), 1, "MODEL_BROKEN", false);
		button("/backoffice/farm/jobs/retry", "");
		Job again = this.jobs.list(JobState.QUEUED, 1).get(0);
		assertThat(again.name()).isEqualTo(failed.name());
		this.jobs.cancel(again.id());
	}

	@Test
	void leavesOutWhatWasMadeSinceItFailed() throws Exception {
		Job failed = request(this.stock.next());
		this.worker.claim(failed.id().value());
		this.worker.failed(failed.id().value(), 1, "NO_PICTURE", false);
		Job again = this.desk.retry(failed.id()).orElseThrow();
		this.worker.work(again.id().value(), KinoStock.picture(16, 40));
		button("/backoffice/farm/jobs/retry", "");
		assertThat(this.jobs.list(JobState.QUEUED, 10)).extracting(Job::name).doesNotContain(failed.name());
	}

	@Test
	void cancelsOnAJobsPageWithoutScript() throws Exception {
		Job job = request(this.stock.next());
		String address = "/backoffice/farm/jobs/" + job.id();
		assertThat(get(address)).contains("action=\"" + address + "/cancel\"").doesNotContain("hx-post");
		HttpResponse<String> answer = post(address + "/cancel", csrf(get(address)), "");
		assertThat(answer.uri().getPath()).isEqualTo(address);
		assertThat(state(job)).isEqualTo(JobState.CANCELED);
	}

	@Test
	void knowsNothingOfWhatNeverWas() throws Exception {
		String csrf = csrf(get("/backoffice/farm"));
		assertThat(post("/backoffice/farm/jobs/999999/cancel", csrf, "").statusCode()).isEqualTo(404);
		assertThat(post("/backoffice/farm/models/A%20B/release", csrf, "").statusCode()).isEqualTo(404);
		assertThat(post("/backoffice/farm/workers/" + this.worker.id, csrf, "duty=QUARANTINE").statusCode())
			.isEqualTo(400);
		assertThat(this.worker.live("QUARANTINED").status()).isEqualTo(400);
	}

	@Test
	void rendersStalePicturesAgain() throws Exception {
		Job made = request(this.stock.next());
		this.worker.work(made.id().value(), KinoStock.picture(16, 30));
		this.stock.replaceModel("a newer model");
		try {
			Eventually
				.holds(() -> assertThat(get("/backoffice/stale")).contains("kino-stool", "smoke", "Render again"));
			assertThat(get("/backoffice/stale/notice")).startsWith("<a").contains("Stale pictures: ");
			HttpResponse<String> answer = post("/backoffice/stale", csrf(get("/backoffice/stale")),
					"model=kino-stool&quality=smoke");
			assertThat(answer.body()).contains("Pictures that are rendered again: ", "being rendered again: ");
			Job again = this.jobs.list(JobState.QUEUED, 1000)
				.stream()
				.filter((job) -> job.name().equals(made.name()))
				.findFirst()
				.orElseThrow();
			assertThat(again.priority()).isEqualTo(Priority.ORDER);
			this.jobs.list(JobState.QUEUED, 1000).forEach((job) -> this.jobs.cancel(job.id()));
		}
		finally {
			this.stock.replaceModel("a model");
		}
	}

	@Test
	void takesNoOrderFromAForeignPage() throws Exception {
		String address = "/backoffice/farm/workers/" + this.worker.id;
		assertThat(post(address, "wrong", "duty=DRAIN").statusCode()).isEqualTo(403);
		assertThat(directive()).isEqualTo("CONTINUE");
	}

	private String directive() throws Exception {
		return this.worker.live("IDLE").json().path("directive").asString();
	}

	/** As the page's script presses it. */
	private String button(String address, String form) throws Exception {
		HttpResponse<String> answer = post(address, csrf(get("/backoffice/farm")), form, "HX-Request", "true");
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private String get(String path) {
		try {
			return this.http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString())
				.body();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpResponse<String> post(String path, String csrf, String form, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString("_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&" + form));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static String csrf(String page) {
		Matcher csrf = CSRF.matcher(page);
		return csrf.find() ? csrf.group(1) : "none";
	}

}
