package dev.veneer.backoffice;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dev.veneer.bundle.BundleImporter;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the back office that has an address of its own, looked at by axe-core in
 * light and in dark.
 */
class AccessibilityBrowserTests extends BackofficeBrowser {

	private static final String AXE = "classpath*:META-INF/resources/webjars/axe-core/**/axe.min.js";

	private static final String VIOLATIONS = "async () => (await axe.run(document)).violations.map((violation) => "
			+ "violation.id + ': ' + violation.help + ' ' + "
			+ "violation.nodes.slice(0, 3).map((node) => node.target + ' ' + node.failureSummary).join('; '))";

	/** What each kind of page is looked at with, by the beginning of its address. */
	private static final Map<String, String> EXAMPLES = Map.ofEntries(Map.entry("/backoffice/farm/jobs/", "1"),
			Map.entry("/backoffice/materials/finishes/", "990001"),
			Map.entry("/backoffice/materials/natures/", "axe-wood"),
			Map.entry("/backoffice/materials/patterns/", "axe-oak"), Map.entry("/backoffice/models/", "axe-stool"),
			Map.entry("/backoffice/orders/", "990001"), Map.entry("/product/{", "990001"),
			Map.entry("/backoffice/people/_tokens/", "1"), Map.entry("/backoffice/people/{", "admin"),
			Map.entry("/backoffice/products/", "990001"), Map.entry("/backoffice/qualities/", "axe-sketch"),
			Map.entry("/backoffice/rules/charts/", "axe-chart"),
			Map.entry("/backoffice/rules/limitations/", "axe-plain"));

	/** Parts of pages and downloads, and what needs a worker or an upload to be there. */
	private static final Pattern NO_PAGE = Pattern
		.compile("/models/uploads/|/bundle/staged/|/bundle/product/|/maps/|/people/\\{username}/reset");

	private static final String ORDER = "/product/{id}/order";

	private static final String CATALOGUE = """
			format: 1
			natures:
			  - {id: axe-wood, name: Wood to look at, ru: Дерево}
			patterns:
			  - id: axe-oak
			    nature: axe-wood
			    name: Oak to look at
			    tile: 600
			    maps: {diffuse: PATTERN, normal: PATTERN, roughness: PATTERN}
			    finishes:
			      - {id: 990001, name: Plain}
			      - {id: 990002, name: Smoked}
			      - {id: 990003, name: No longer made, archived: true}
			limitations:
			  - {id: axe-plain, name: Plain ones, patterns: [], finishes: [990001]}
			colorcharts:
			  - {id: axe-chart, name: Edges, answers: {990001: [990002]}}
			models:
			  - {name: axe-stool, file: models/stool.blend, aspect: "1:1", meshes: [{name: seat, objects: [seat]}]}
			products:
			  - id: 990001
			    name: Stool to look at
			    model: axe-stool
			    styles: [{name: plain, parts: [{name: Seat, natures: [axe-wood], meshes: [seat], limitation: axe-plain}]}]
			qualities:
			  - {name: axe-sketch, size: 64, engine: AUTO, samples: 1, denoise: false, format: PNG, compression: 15}
			  - {name: axe-old, size: 64, engine: AUTO, samples: 1, denoise: false, format: PNG, compression: 15, archived: true}
			""";

	@TempDir
	Path folder;

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Autowired
	private BundleImporter importer;

	@Autowired
	private JdbcClient jdbc;

	/**
	 * Something of each kind, a stale picture, a job that failed and an order with both.
	 */
	@BeforeEach
	void fillTheLists() throws IOException {
		Files.writeString(this.folder.resolve("catalogue.yaml"), CATALOGUE);
		Files.writeString(Files.createDirectories(this.folder.resolve("models")).resolve("stool.blend"), "BLENDER");
		Path maps = Files.createDirectories(this.folder.resolve("maps/axe-oak"));
		for (String map : List.of("diffuse", "normal", "roughness")) {
			ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png",
					maps.resolve(map + ".png").toFile());
		}
		this.importer.read(this.folder);
		this.jdbc.sql("insert into shelf (quality, model, generation) values ('axe-sketch', 'axe-stool', 1)").update();
		this.jdbc
			.sql("insert into render (quality, name, model, format, sha256, bytes, width, height, engine, blender, "
					+ "scripts, denoiser, worker, seconds, fingerprint, made_at, appeared, changed) values ('axe-sketch', "
					+ "'axe-stool/seat-990001', 'axe-stool', 'PNG', repeat('0', 64), 1, 64, 64, 'CYCLES', '3.4', 's', "
					+ "'OIDN', 'w', 1, repeat('0', 64), current_timestamp, 1, 1)")
			.update();
		this.jdbc
			.sql("insert into job (version, quality, name, model, engine, priority, forced, state, attempts, fence, "
					+ "progress, not_before, created_at, ended_at, reason_code, reason) values (1, 'axe-sketch', "
					+ "'axe-stool/seat-990002', 'axe-stool', 'CYCLES', 'ORDER', false, 'FAILED', 3, 3, 0, "
					+ "current_timestamp, current_timestamp, current_timestamp, 'BLENDER_CRASHED', 'Ow.')")
			.update();
		this.jdbc.sql(
				"insert into picture_order (id, product_id, product_name, wishes, owner_kind, owner, owner_name, digest, "
						+ "sampling, paused, created_at) values (990001, 990001, 'Stool to look at', '[{}]', 'PERSON', "
						+ "'admin', 'admin', repeat('0', 64), false, true, current_timestamp)")
			.update();
		this.jdbc.sql("insert into order_line (order_id, position, quality, name, combinations, sample, state, own, "
				+ "forced, reason, settled_at) values (990001, 1, 'axe-sketch', 'axe-stool/seat-990001', "
				+ "'plain Seat:990001', false, 'READY', false, false, null, current_timestamp), (990001, 2, 'axe-sketch', "
				+ "'axe-stool/seat-990002', 'plain Seat:990002', false, 'FAILED', false, false, 'Ow.', "
				+ "current_timestamp)")
			.update();
	}

	@Test
	void findsNothingToComplainAbout() throws IOException {
		String axe = axe();
		SoftAssertions complaints = new SoftAssertions();
		int looked = 0;
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			// the policy stays as it is for everybody else
			try (BrowserContext context = this.page.context()
				.browser()
				.newContext(new Browser.NewContextOptions().setBypassCSP(true)
					.setColorScheme(scheme)
					.setLocale("en")
					.setStorageState(this.page.context().storageState()))) {
				Page looking = context.newPage();
				assertThat(complaintsOfABadPage(looking, axe)).contains("label", "html-has-lang");
				for (String path : pages()) {
					if (isPage(looking, path)) {
						looked++;
						looking.evaluate(axe);
						complaints.assertThat((List<?>) looking.evaluate(VIOLATIONS)).as(path + " " + scheme).isEmpty();
					}
				}
			}
		}
		assertThat(looked).isGreaterThanOrEqualTo(2 * 25);
		complaints.assertAll();
	}

	/** Whoever finds nothing has to look at all. */
	private static String complaintsOfABadPage(Page looking, String axe) {
		looking.setContent("<html><title>Bad</title><main><h1>Bad</h1><input></main></html>");
		looking.evaluate(axe);
		return looking.evaluate(VIOLATIONS).toString();
	}

	/** Other things have addresses, too: downloads, and parts of pages. */
	private boolean isPage(Page looking, String path) {
		APIResponse head = looking.context()
			.request()
			.fetch("http://127.0.0.1:" + this.port + path, RequestOptions.create().setMethod("HEAD"));
		if (!head.headers().getOrDefault("content-type", "").startsWith("text/html")) {
			return false;
		}
		Response response = looking.navigate("http://127.0.0.1:" + this.port + path);
		assertThat(response.status()).as(path).isEqualTo(200);
		return response.text().startsWith("<!doctype html>");
	}

	private Set<String> pages() {
		Set<String> pages = new TreeSet<>();
		for (RequestMappingHandlerMapping mapping : this.mappings) {
			for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
				if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
					info.getPatternValues()
						.stream()
						.filter((path) -> (path.startsWith("/backoffice") || path.equals(ORDER))
								&& !NO_PAGE.matcher(path).find())
						.map(this::example)
						.forEach(pages::add);
				}
			}
		}
		return pages;
	}

	/** The page of something that is there. */
	private String example(String pattern) {
		if (!pattern.contains("{")) {
			return pattern;
		}
		String room = EXAMPLES.keySet().stream().filter(pattern::startsWith).findFirst().orElse("");
		assertThat(room).as("an example of " + pattern).isNotEmpty();
		return pattern.replaceFirst("\\{[^}]*}", EXAMPLES.get(room));
	}

	private static String axe() throws IOException {
		try (InputStream script = new PathMatchingResourcePatternResolver().getResources(AXE)[0].getInputStream()) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
