package dev.veneer.sketchbook;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finding a finish, and counting what is ready.
 */
class FinderBrowserTests extends SketchbookBrowser {

	@Test
	void countsThePicturesThatAreReadyUnderTheFilter() {
		go("/product/1/sketchbook");
		assertThat(this.page.locator("#count").textContent()).contains("3").contains("288");
		this.page.locator("#find").fill("linoleum");
		PlaywrightAssertions.assertThat(this.page.locator("#count")).containsText("1 of 144");
	}

	@Test
	void searchesEveryPaletteAndSaysWhereNothingIsFound() {
		go("/product/1/sketchbook");
		this.page.locator("#find").fill("340");
		assertThat(shown("Frame")).containsExactly("1101");
		assertThat(shown("Top")).containsExactly("1101", "340");
		PlaywrightAssertions.assertThat(unmatched("Frame")).isVisible();
		PlaywrightAssertions.assertThat(unmatched("Top")).isHidden();
		this.page.locator("#find").fill("zzzz");
		PlaywrightAssertions.assertThat(this.page.locator("#count")).containsText("No finish of that name");
		assertThat(shown("Top")).containsExactly("1101");
		PlaywrightAssertions.assertThat(unmatched("Top")).isVisible();
		this.page.locator("#find").fill("");
		assertThat(shown("Frame")).hasSizeGreaterThan(10);
		PlaywrightAssertions.assertThat(unmatched("Frame")).isHidden();
	}

	@Test
	void marksAChoiceThatIsNotAmongTheReadyOnes() {
		go("/product/1/sketchbook?config=Frame:1111-Top:1101");
		this.page.locator("#only-ready").check();
		assertThat(shown("Frame")).containsExactly("1101", "1111", "1127");
		Locator chosen = this.page.locator("[data-part='Frame'] [data-finish='1111']");
		assertThat(chosen.getAttribute("class")).contains("is-awaited");
		assertThat(chosen.getAttribute("aria-label")).isEqualTo("Natural ash, not photographed yet");
		this.page.locator("#only-ready").uncheck();
		assertThat(chosen.getAttribute("class")).doesNotContain("is-awaited");
	}

	@Test
	void showsAllGroupsAgainOnEscape() {
		go("/product/1/sketchbook");
		int all = shown("Frame").size();
		Locator oak = this.page.locator("[data-part='Frame'] h3 button").first();
		oak.click();
		assertThat(oak.getAttribute("aria-pressed")).isEqualTo("true");
		assertThat(shown("Frame")).hasSizeLessThan(all);
		PlaywrightAssertions.assertThat(this.page.locator("#count")).containsText("of 144");
		this.page.keyboard().press("Escape");
		assertThat(oak.getAttribute("aria-pressed")).isEqualTo("false");
		assertThat(shown("Frame")).hasSize(all);
		PlaywrightAssertions.assertThat(this.page.locator("#count")).containsText("of 288");
	}

	@Test
	void countsAfterTheFrameThatShowsTheChoice() {
		go("/product/1/sketchbook");
		this.page.evaluate(NOTE_ORDER);
		pick("Frame", 1127);
		this.page.waitForFunction("document.body.dataset.order?.includes('count')");
		assertThat(this.page.locator("body").getAttribute("data-order")).startsWith("frame count");
	}

	private static final String NOTE_ORDER = """
			async () => {
				const files = document.querySelector('script[type=module][src*="sketchbook.js"]').src;
				const { Ready } = await import(new URL('ready.js', files));
				const note = (what) => document.body.dataset.order = `${document.body.dataset.order ?? ''} ${what}`.trim();
				const { count } = Ready.prototype;
				Ready.prototype.count = function (...rest) {
					note('count');
					return count.apply(this, rest);
				};
				addEventListener('click', () => requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => note('frame');
					port2.postMessage(0);
				}), { capture: true, once: true });
			}
			""";

	@SuppressWarnings("unchecked")
	private List<String> shown(String part) {
		return (List<String>) this.page.locator("[data-part='" + part + "'] .swatch:visible")
			.evaluateAll("(links) => links.map((link) => link.dataset.finish)");
	}

	private Locator unmatched(String part) {
		return this.page.locator("[data-part='" + part + "'] .unmatched");
	}

}
