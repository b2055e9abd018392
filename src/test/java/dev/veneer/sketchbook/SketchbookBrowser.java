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

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.veneer.asset.Sha256;
import dev.veneer.bundle.BundleImporter;
import dev.veneer.bundle.DemoBundle;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Configuration;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.image.Engine;
import dev.veneer.image.Fingerprint;
import dev.veneer.image.Picture;
import dev.veneer.image.PictureKey;
import dev.veneer.image.PictureStore;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Receipt;
import dev.veneer.parts.Chromium;
import dev.veneer.parts.ForkFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/**
 * The sketchbook in Debian's Chromium, with the demo's catalogue and some plain pictures
 * in the place of photographs. No worker is connected. All tests that extend it share one
 * app.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SketchbookBrowser {

	/** Its edge is chosen from a group, and goes with the table. */
	private static final String TEA_BENCH = """
			  - id: 3
			    name: Tea bench
			    model: maru-bench
			    styles:
			      - name: tea
			        parts:
			          - {name: Frame, natures: [metal], meshes: [frame], default: 501}
			          - {name: Table, natures: [linoleum], meshes: [table], default: 340, optional: true}
			          - {name: Edge, natures: [mdf], meshes: [table_edge], colorchart: mdf-group}
			          - {name: Pads, natures: [fabric], meshes: [pads], default: 231, limitation: mode-or-meld}
			""";

	private static final String GROUP = """
			  - id: mdf-group
			    name: MDF edges to choose from
			    answers:
			      331: [906]
			      340: [905, 906]
			""";

	/** Spring asks for it before JUnit would have made a temporary folder. */
	private static final Path home = ForkFolder.of("sketchbook-browser");

	@Autowired
	CatalogueLibrary catalogues;

	@Autowired
	private Qualities qualities;

	@Autowired
	private Pictures pictures;

	@Autowired
	private PictureStore store;

	@Autowired
	private TransactionOperations transactions;

	@LocalServerPort
	int port;

	private Chromium chromium;

	private BrowserContext context;

	Page page;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("veneer.home", home::toString);
		registry.add("management.server.port", () -> "0");
		registry.add("spring.datasource.url", () -> "jdbc:h2:mem:browser;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
	}

	@BeforeAll
	void prepare(@Autowired BundleImporter importer) throws IOException {
		if (this.catalogues.current().products().isEmpty()) {
			fill(importer);
		}
		this.chromium = new Chromium();
	}

	private void fill(BundleImporter importer) throws IOException {
		FileSystemUtils.deleteRecursively(home);
		Path bundle = DemoBundle.in(home.resolve("bundle"));
		Path yaml = bundle.resolve("catalogue.yaml");
		Files.writeString(yaml,
				Files.readString(yaml)
					.replace("format: WEBP", "format: PNG")
					.replace("\nmodels:", GROUP + "\nmodels:")
					.replace("\n# Powers", TEA_BENCH + "\n# Powers"));
		importer.read(bundle);
		photograph(1, "Frame:1101-Top:1101", Color.ORANGE);
		photograph(1, "Frame:1127-Top:1101", Color.RED);
		photograph(1, "Frame:1127-Top:340", Color.GREEN);
		photograph(2, "", Color.BLUE);
	}

	@AfterAll
	void close() {
		this.chromium.close();
	}

	@BeforeEach
	void openPage() {
		open(new Browser.NewContextOptions().setViewportSize(1440, 900));
	}

	@AfterEach
	void closePage() {
		this.context.close();
	}

	void open(Browser.NewContextOptions options) {
		if (this.context != null) {
			this.context.close();
		}
		this.context = this.chromium.open(options);
		this.page = this.context.newPage();
	}

	void go(String path) {
		this.page.navigate("http://127.0.0.1:" + this.port + path);
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	void pick(String part, int finish) {
		this.page.locator("[data-part='" + part + "'] [data-finish='" + finish + "']").click();
	}

	String chosen(String part) {
		return this.page
			.locator("[data-part='" + part + "'] [data-finish][aria-current='true'], [data-part='" + part
					+ "'] [data-finish][aria-checked='true']")
			.first()
			.getAttribute("data-finish");
	}

	void waitForPicture(String renderName) {
		this.page.waitForFunction(
				"name => [...document.querySelectorAll('#print img')].some((img) => img.src.includes(name) && img.complete)",
				renderName);
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
