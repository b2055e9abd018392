package dev.veneer.sketchbook;

import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What is seen in the place of a photograph, and while it is being made.
 */
class PhotographBrowserTests extends SketchbookBrowser {

	private static final String AWAITED = "/product/1/sketchbook?config=Frame:1111-Top:1111";

	@Test
	void saysThatNoWorkerIsConnectedWhenAPictureIsMissing() {
		go("/product/1/sketchbook");
		pick("Frame", 1111);
		PlaywrightAssertions.assertThat(this.page.locator("#status")).containsText("No render machine is connected");
		assertThat(this.page.locator("#print img").getAttribute("src")).contains("frame-1101");
	}

	/** The job is as the test says; no line of it reaches the server. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"state":"QUEUED","progress":0,"ahead":3 | Waiting for the camera… Pictures ahead of this one: 3 | ''
			"state":"QUEUED","progress":0,"ahead":0 | Waiting for the camera…                              | ''
			"state":"ACTIVE","progress":0.004       | Taking the photograph…                               | ''
			"state":"ACTIVE","progress":0.4         | Taking the photograph…                               | 40%
			"state":"ACTIVE","progress":0.998       | Developing the photograph…                           | ''
			""")
	void tellsHowFarAPictureIs(String job, String status, String percent) {
		this.page.route("**/api/render/**", (route) -> answer(route, 202, "application/json", """
				{"location": "/api/jobs/42", "workers_connected": 1}"""));
		this.page.route("**/api/jobs/42/events", (route) -> answer(route, 200, "text/event-stream",
				"retry: 600000\nevent: progress\ndata: {" + job + "}\n\n"));
		go(AWAITED);
		PlaywrightAssertions.assertThat(this.page.locator("#status")).hasText(status);
		PlaywrightAssertions.assertThat(this.page.locator("#percent")).hasText(percent);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", AWAITED, "/model/maru-bench/sketchbook" })
	void mountsAPictureOnAPhoneAsElsewhere(String path) {
		go(path);
		Object mount = mount();
		open(new Browser.NewContextOptions().setViewportSize(390, 844));
		go(path);
		assertThat(mount()).isEqualTo(mount);
	}

	@Test
	void cropsNoCover() {
		go("/");
		BoundingBox stool = this.page.locator(".cover img").first().boundingBox();
		assertThat(stool.width / stool.height).isCloseTo(1, within(0.01));
	}

	@Test
	void hasWhatBrowsersAndRobotsAskForByThemselves() {
		go("/");
		assertThat(this.page.locator("link[rel=canonical]").getAttribute("href"))
			.isEqualTo("http://127.0.0.1:" + this.port + "/");
		for (String file : new String[] { "/robots.txt", "/favicon.ico", "/favicon.svg" }) {
			assertThat(this.page.request().get("http://127.0.0.1:" + this.port + file).status()).as(file)
				.isEqualTo(200);
		}
	}

	private Object mount() {
		return this.page.locator(".print").first().evaluate("(print) => getComputedStyle(print).backgroundColor");
	}

	private static void answer(Route route, int status, String type, String body) {
		route.fulfill(new Route.FulfillOptions().setStatus(status)
			.setHeaders(Map.of("Content-Type", type + ";charset=UTF-8"))
			.setBody(body));
	}

}
