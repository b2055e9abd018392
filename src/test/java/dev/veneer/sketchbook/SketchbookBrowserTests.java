package dev.veneer.sketchbook;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import dev.veneer.asset.Sha256;
import dev.veneer.bundle.BundleImporter;
import dev.veneer.bundle.DemoBundle;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.configuration.StyleSpace;
import dev.veneer.image.Engine;
import dev.veneer.image.Fingerprint;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.PictureStore;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sketchbook in Debian's Chromium, with the demo's catalogue and some plain pictures
 * in the place of photographs. No worker is connected.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SketchbookBrowserTests {

	/** Spring asks for it before JUnit would have made a temporary folder. */
	private static final Path home = Path.of("target/sketchbook-browser");

	@Autowired
	private CatalogueLibrary catalogues;

	@Autowired
	private Qualities qualities;

	@Autowired
	private Pictures pictures;

	@Autowired
	private PictureStore store;

	@Autowired
	private TransactionOperations transactions;

	@LocalServerPort
	private int port;

	private Playwright playwright;

	private Browser browser;

	private BrowserContext context;

	private Page page;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("veneer.home", home::toString);
		registry.add("management.server.port", () -> "0");
		registry.add("spring.datasource.url", () -> "jdbc:h2:mem:browser;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
	}

	@BeforeAll
	void prepare(@Autowired BundleImporter importer) throws IOException {
		FileSystemUtils.deleteRecursively(home);
		Path bundle = DemoBundle.in(home.resolve("bundle"));
		Path yaml = bundle.resolve("catalogue.yaml");
		Files.writeString(yaml, Files.readString(yaml).replace("format: WEBP", "format: PNG"));
		importer.read(bundle);
		photograph(1, "Frame:1101-Top:1101", Color.ORANGE);
		photograph(1, "Frame:1127-Top:1101", Color.RED);
		photograph(1, "Frame:1127-Top:340", Color.GREEN);
		photograph(2, "", Color.BLUE);
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	void close() {
		this.browser.close();
		this.playwright.close();
	}

	@BeforeEach
	void openPage() {
		open(new Browser.NewContextOptions().setViewportSize(1440, 900));
	}

	@AfterEach
	void closePage() {
		this.context.close();
	}

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
	void countsThePicturesThatAreReadyUnderTheFilter() {
		go("/product/1/sketchbook");
		assertThat(this.page.locator("#count").textContent()).contains("3").contains("288");
		this.page.locator("#find").fill("linoleum");
		PlaywrightAssertions.assertThat(this.page.locator("#count")).containsText("1 of 144");
	}

	@Test
	void saysThatNoWorkerIsConnectedWhenAPictureIsMissing() {
		go("/product/1/sketchbook");
		pick("Frame", 1111);
		PlaywrightAssertions.assertThat(this.page.locator("#status")).containsText("No render machine is connected");
		assertThat(this.page.locator("#print img").getAttribute("src")).contains("frame-1101");
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

	private void open(Browser.NewContextOptions options) {
		if (this.context != null) {
			this.context.close();
		}
		this.context = this.browser.newContext(options);
		this.page = this.context.newPage();
	}

	private void go(String path) {
		this.page.navigate("http://127.0.0.1:" + this.port + path);
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	private void pick(String part, int finish) {
		this.page.locator("[data-part='" + part + "'] [data-finish='" + finish + "']").click();
	}

	private String chosen(String part) {
		return this.page
			.locator("[data-part='" + part + "'] [data-finish][aria-current='true'], [data-part='" + part
					+ "'] [data-finish][aria-checked='true']")
			.first()
			.getAttribute("data-finish");
	}

	private void waitForPicture(String renderName) {
		this.page.waitForFunction(
				"name => [...document.querySelectorAll('#print img')].some((img) => img.src.includes(name) && img.complete)",
				renderName);
	}

	private String path(Request request) {
		return request.url().replaceFirst("http://[^/]+", "");
	}

	private void photograph(long id, String configuration, Color colour) throws IOException {
		Product product = this.catalogues.current().product(id).orElseThrow();
		Resolved resolved = (Resolved) new Resolver(this.catalogues.current()).resolve(product,
				Configuration.parse(configuration));
		PictureKey key = PictureKey.of(this.qualities.primary(), resolved.scene().renderName());
		byte[] bytes = png(colour);
		this.store.stage("test", new ByteArrayInputStream(bytes), bytes.length);
		this.store.publish("test", key);
		Receipt receipt = new Receipt(Engine.CYCLES, "3.4.1", "0", "ATROUS", "test", 1, Instant.now(),
				new Fingerprint(Sha256.of(bytes)));
		this.transactions.executeWithoutResult((status) -> this.pictures
			.put(new Picture(key, product.model().name(), Sha256.of(bytes), bytes.length, 64, 64, receipt)));
	}

	private static byte[] png(Color colour) throws IOException {
		BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(colour);
		graphics.fillOval(0, 0, 64, 64);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}

}
