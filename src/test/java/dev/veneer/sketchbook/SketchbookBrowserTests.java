package dev.veneer.sketchbook;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.configuration.StyleSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page in a browser: what a pick leads to, and where its addresses lead.
 */
class SketchbookBrowserTests extends SketchbookBrowser {

	@Test
	void asksForThePictureAndForNothingElseOnAChangeOfFinish() {
		go("/product/1/sketchbook");
		List<String> requests = new ArrayList<>();
		this.page.onRequest((request) -> requests.add(path(request)));
		pick("Frame", 1127);
		waitForPicture("kino-stool/frame-1127/top-1101/insert-0/rim-0");
		pick("Top", 340);
		waitForPicture("kino-stool/frame-1127/top-0/insert-340/rim-1127");
		this.page.waitForTimeout(500);
		assertThat(requests).containsExactly("/renders/sketch/kino-stool/frame-1127/top-1101/insert-0/rim-0.png",
				"/renders/sketch/kino-stool/frame-1127/top-0/insert-340/rim-1127.png");
	}

	@Test
	void keepsTheChoiceInTheAddressAndGoesBack() {
		go("/product/1/sketchbook");
		pick("Frame", 1127);
		assertThat(this.page.url()).endsWith("/product/1/sketchbook?config=Frame:1127-Top:1101");
		pick("Top", 340);
		assertThat(this.page.url()).endsWith("?config=Frame:1127-Top:340");
		this.page.goBack();
		waitForPicture("kino-stool/frame-1127/top-1101/insert-0/rim-0");
		assertThat(chosen("Top")).isEqualTo("1101");
	}

	@Test
	void keepsTheChoiceInTheOtherLanguage() {
		go("/product/1/sketchbook");
		pick("Frame", 1127);
		pick("Top", 340);
		PlaywrightAssertions.assertThat(russian())
			.hasAttribute("href", "/product/1/sketchbook?config=Frame:1127-Top:340&lang=ru");
		this.page.goBack();
		russian().click();
		waitForPicture("kino-stool/frame-1127/top-1101/insert-0/rim-0");
		assertThat(this.page.locator("html").getAttribute("lang")).isEqualTo("ru");
		assertThat(chosen("Frame")).isEqualTo("1127");
	}

	@Test
	void keepsTheChoiceAfterAJumpWithinThePage() {
		go("/product/1/sketchbook");
		this.page.locator(".skip").press("Enter");
		pick("Frame", 1127);
		this.page.goBack();
		waitForPicture("kino-stool/frame-1101/top-1101/insert-0/rim-0");
		assertThat(chosen("Frame")).isEqualTo("1101");
		assertThat(russian().getAttribute("href")).contains("Frame:1101");
	}

	@Test
	void copiesTheWholeChoiceOfAnUntouchedPage() {
		go("/product/1/sketchbook");
		this.page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
		this.page.locator("#copy-link").click();
		assertThat(this.page.evaluate("window.copied"))
			.isEqualTo("http://127.0.0.1:" + this.port + "/product/1/sketchbook?config=Frame:1101-Top:1101");
	}

	@Test
	void opensASharedLink() {
		go("/product/1/sketchbook?config=Frame:1127-Top:340");
		waitForPicture("kino-stool/frame-1127/top-0/insert-340/rim-1127");
		assertThat(chosen("Frame")).isEqualTo("1127");
		assertThat(chosen("Top")).isEqualTo("340");
	}

	@Test
	void bringsATableAndNeverAsksForItsEdge() {
		go("/product/2/sketchbook");
		assertThat(this.page.locator("#part-Table").isVisible()).isFalse();
		this.page.locator("#switch a[data-variant='1']").click();
		assertThat(this.page.locator("#part-Table").isVisible()).isTrue();
		assertThat(this.page.locator("#part-Edge").count()).isZero();
		assertThat(this.page.url()).contains("Table:");
	}

	@Test
	void removesAnOptionalPart() {
		go("/product/2/sketchbook");
		pick("Pads", 0);
		assertThat(this.page.url()).contains("Pads:0");
	}

	@Test
	void isWorkedByTheKeyboard() {
		go("/product/1/sketchbook");
		this.page.locator("[data-part='Frame'] [data-finish='1101']").focus();
		this.page.keyboard().press("ArrowRight");
		this.page.keyboard().press("Enter");
		assertThat(this.page.url()).contains("Frame:1102");
	}

	@Test
	void letsTheKeyboardSkipToTheFinishesFirst() {
		go("/product/1/sketchbook");
		this.page.keyboard().press("Tab");
		PlaywrightAssertions.assertThat(this.page.locator(".skip")).isFocused();
	}

	@Test
	void showsThePictureAndLinksWithoutJavaScript() {
		open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
		go("/product/1/sketchbook");
		assertThat(this.page.locator("#print img").getAttribute("src")).endsWith("top-1101/insert-0/rim-0.png");
		pick("Frame", 1127);
		assertThat(this.page.url()).contains("Frame:1127");
		assertThat(this.page.locator("#print img").getAttribute("src")).contains("frame-1127");
	}

	@Test
	void fitsAPhoneWithoutScrollingSideways() {
		open(new Browser.NewContextOptions().setViewportSize(390, 844));
		for (String path : List.of("/", "/product/1/sketchbook", "/product/2/sketchbook",
				"/model/kino-stool/sketchbook")) {
			go(path);
			assertThat(this.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path)
				.isEqualTo(true);
		}
	}

	@Test
	void neverBreaksItsContentSecurityPolicy() {
		List<String> errors = new ArrayList<>();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				errors.add(message.text());
			}
		});
		this.page.onPageError(errors::add);
		for (String path : List.of("/", "/product/1/sketchbook", "/product/2/sketchbook",
				"/model/maru-bench/sketchbook")) {
			go(path);
		}
		assertThat(errors).filteredOn((error) -> !error.contains("404")).isEmpty();
	}

	/**
	 * Every combination of the product, named by the page's script and by the server,
	 * compared by digests of ten thousand names at a time.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	@SuppressWarnings("unchecked")
	void computesTheAddressesThatTheServerComputes(long id) {
		go("/product/" + id + "/sketchbook");
		Catalogue catalogue = this.catalogues.current();
		Product product = catalogue.product(id).orElseThrow();
		for (int style = 0; style < product.styles().size(); style++) {
			StyleSpace space = StyleSpace.of(product.styles().get(style), catalogue.materials());
			List<String> digests = (List<String>) this.page.evaluate(NAMES, style);
			assertThat(digests).isEqualTo(ServerNames.digests(new Resolver(catalogue), product, space));
		}
	}

	/** A part that follows a removed one is missing too, and has a number for that. */
	@Test
	void numbersAGroupThatGoesWithThePartBeforeAsTheServerDoes() {
		go("/product/3/sketchbook");
		Catalogue catalogue = this.catalogues.current();
		Product product = catalogue.product(3).orElseThrow();
		StyleSpace space = StyleSpace.of(product.styles().get(0), catalogue.materials());
		assertThat(this.page.evaluate(CHOICES)).isEqualTo(ServerNames.configurations(space));
		long allowed = ServerNames.configurations(space)
			.stream()
			.filter((text) -> new Resolver(catalogue).resolve(product, Configuration.parse(text)) instanceof Resolved)
			.count();
		PlaywrightAssertions.assertThat(this.page.locator("#count")).containsText("0 of " + allowed + " ready");
		pick("Table", 0);
		assertThat(this.page.url()).contains("Table:0-Edge:0");
	}

	private static final String CHOICES = """
			async () => {
				const files = document.querySelector('script[type=module][src*="sketchbook.js"]').src;
				const { read } = await import(new URL('book.js', files));
				const { configuration } = await import(new URL('address.js', files));
				const { space } = read(JSON.parse(document.getElementById('book').textContent)).styles[0];
				return Array.from({ length: space.size }, (_, i) => configuration({ choices: space.choicesAt(i) }));
			}
			""";

	private static final String NAMES = """
			async (number) => {
				const files = document.querySelector('script[type=module][src*="sketchbook.js"]').src;
				const { read } = await import(new URL('book.js', files));
				const { renderName } = await import(new URL('address.js', files));
				const book = read(JSON.parse(document.getElementById('book').textContent));
				const { space } = book.styles[number];
				const digests = [];
				for (let from = 0; from < space.size; from += 10000) {
					const names = [];
					for (let i = from; i < Math.min(from + 10000, space.size); i++) {
						names.push(renderName(book, { style: number, choices: space.choicesAt(i) }));
					}
					const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(names.join('\\n')));
					digests.push([...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
				}
				return digests;
			}
			""";

	private Locator russian() {
		return this.page.locator(".languages [lang='ru']");
	}

	private String path(Request request) {
		return request.url().replaceFirst("http://[^/]+", "");
	}

}
