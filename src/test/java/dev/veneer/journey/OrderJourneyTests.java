package dev.veneer.journey;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.veneer.asset.Sha256;
import dev.veneer.backoffice.Clerk;
import dev.veneer.order.OrderZip;
import dev.veneer.parts.Chromium;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A few dozen pictures of the bench, from ticking finishes to the files on somebody's
 * desk, with a real Blender and in Chromium.
 */
class OrderJourneyTests extends Clerk {

	private static final double RENDERING = Duration.ofMinutes(4).toMillis();

	private static final Map<String, List<Integer>> CHOSEN = Map.of("Frame", List.of(501, 512), "Slats",
			List.of(1101, 1102, 1111), "Pads", List.of(231, 235, 241), "Bolsters", List.of(245, 232));

	private static final int PICTURES = 2 * 3 * 3 * 2;

	@TempDir
	private Path home;

	private Installation veneer;

	private Chromium chromium;

	@BeforeEach
	void start() throws Exception {
		this.veneer = new Installation(this.home).startApp().startWorker();
		this.chromium = new Chromium();
		this.page = this.chromium.open(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en"))
			.newPage();
		signIn("admin", Installation.ADMIN_PASSWORD);
	}

	@AfterEach
	void stop() throws Exception {
		this.chromium.close();
		this.veneer.close();
	}

	@Override
	protected String address(String path) {
		return this.veneer.address(path);
	}

	@Test
	void ordersWatchesAndTakesThemAway() throws Exception {
		go("/product/2/order");
		set("[name=style]", "1", false);
		set("[name=quality]", "sketch", false);
		set("[name=quality]", "smoke", true);
		CHOSEN.forEach(this::choose);
		assertThat(this.page.locator("#combinations")).hasText(String.valueOf(PICTURES));
		assertThat(this.page.locator("[data-count=missing] dd")).hasText(String.valueOf(PICTURES));
		assertThat(this.page.locator("[data-fact=work]")).hasText(String.valueOf(PICTURES));
		this.page.locator("#submit").click();
		this.page.waitForURL("**/backoffice/orders/1");
		assertThat(this.page.locator("#last img").first()).isVisible(soon());
		assertThat(this.page.locator("#state.COMPLETED")).isVisible(soon());
		assertThat(this.page.locator("[data-count=ready] dd")).hasText(String.valueOf(PICTURES));
		assertThat(this.page.locator("[data-count=failed] dd")).hasText("0");
		Map<String, byte[]> files = OrderZip
			.files(Files.readAllBytes(download(this.page.locator("[data-zip]").first())));
		byte[] manifest = files.remove("manifest.csv");
		assertThat(files).hasSize(PICTURES);
		for (byte[] picture : files.values()) {
			assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(64);
		}
		byte[] table = Files.readAllBytes(download(this.page.locator("a[href$='manifest.csv']")));
		assertThat(table).isEqualTo(manifest);
		checkRows(OrderZip.rows(table), files);
	}

	private void checkRows(List<CSVRecord> rows, Map<String, byte[]> files) {
		assertThat(rows).hasSize(PICTURES).allSatisfy((row) -> {
			assertThat(row.get("state")).isEqualTo("READY");
			assertThat(Sha256.of(files.get(row.get("file"))).hex()).isEqualTo(row.get("sha256"));
		});
		assertThat(rows).extracting((row) -> row.get("render")).doesNotHaveDuplicates();
		Set<String> configurations = new HashSet<>();
		rows.forEach((row) -> configurations.add(row.get("configuration")));
		assertThat(configurations).isEqualTo(expected());
	}

	private static Set<String> expected() {
		Set<String> all = new HashSet<>();
		for (int frame : CHOSEN.get("Frame")) {
			for (int slats : CHOSEN.get("Slats")) {
				for (int pads : CHOSEN.get("Pads")) {
					CHOSEN.get("Bolsters")
						.forEach((bolsters) -> all
							.add("Frame:" + frame + "-Slats:" + slats + "-Pads:" + pads + "-Bolsters:" + bolsters));
				}
			}
		}
		return all;
	}

	private void choose(String part, List<Integer> finishes) {
		Locator palette = this.page.locator("[data-part='" + part + "']");
		palette.locator("[data-all=false]").click();
		for (int finish : finishes) {
			palette.locator("label.tile", new Locator.LocatorOptions().setHasText(String.valueOf(finish)))
				.locator("input")
				.check();
		}
	}

	private void set(String boxes, String value, boolean on) {
		this.page.locator(boxes + "[value='" + value + "']").setChecked(on);
	}

	private Path download(Locator link) {
		return this.page.waitForDownload(() -> link.click()).path();
	}

	private static IsVisibleOptions soon() {
		return new IsVisibleOptions().setTimeout(RENDERING);
	}

}
