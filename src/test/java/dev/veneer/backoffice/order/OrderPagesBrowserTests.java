package dev.veneer.backoffice.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.veneer.account.PersonEditor;
import dev.veneer.account.Role;
import dev.veneer.backoffice.BackofficeBrowser;
import dev.veneer.backoffice.product.StoolBundle;
import dev.veneer.bundle.BundleImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody in sales orders pictures of a stool, and watches how they are made: 3 woods on
 * 3 woods, and 3 woods with 2 linoleums.
 */
class OrderPagesBrowserTests extends BackofficeBrowser {

	private static final String PAGE = "/product/70900/order";

	private static final String PRODUCT = """
			products:
			  - id: 70900
			    name: Stool to order
			    model: shop-stool
			    styles:
			      - name: solid
			        parts: [{name: Frame, natures: [shop-wood], meshes: [frame]}, {name: Top, natures: [shop-wood], meshes: [top]}]
			      - name: inlay
			        parts: [{name: Frame, natures: [shop-wood], meshes: [frame, rim]}, {name: Top, natures: [shop-lino], meshes: [insert]}]
			""";

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void bringAStool(@Autowired BundleImporter importer, @TempDir Path folder) throws IOException {
		Path bundle = StoolBundle.in(folder);
		Files.writeString(bundle.resolve("catalogue.yaml"), PRODUCT, StandardOpenOption.APPEND);
		importer.read(bundle);
		this.jdbc
			.sql("insert into shelf (quality, model, generation) select 'shop-sketch', 'shop-stool', 1 "
					+ "where not exists (select 1 from shelf where quality = 'shop-sketch' and model = 'shop-stool')")
			.update();
		this.jdbc
			.sql("insert into render (quality, name, model, format, sha256, bytes, width, height, engine, blender, "
					+ "scripts, denoiser, worker, seconds, fingerprint, made_at, appeared, changed) values ('shop-sketch', "
					+ "'shop-stool/frame-70001/top-70011/insert-0/rim-0', 'shop-stool', 'PNG', repeat('0', 64), 1, 64, 64, "
					+ "'CYCLES', '3.4', 's', 'OIDN', 'w', 1, repeat('0', 64), current_timestamp, 1, 1)")
			.update();
	}

	@Test
	void countsWhatTheServerCounts() {
		JsonNode all = open();
		assertThat(all.path("combinations").asInt()).isEqualTo(15);
		assertThat(all.path("pictures").path("missing").asInt()).isEqualTo(14);
		assertThat(this.page.locator("[data-part=Top] output").innerText()).isEqualTo("5 of 5");

		JsonNode withoutOak = counted(() -> pattern("Top", "shop-oak").uncheck());
		assertThat(withoutOak.path("combinations").asInt()).isEqualTo(3 + 6);
		JsonNode oneOak = counted(() -> finish("Top", 70001).check());
		assertThat(oneOak.path("combinations").asInt()).isEqualTo(6 + 6);
		assertThat(pattern("Top", "shop-oak").evaluate("(box) => box.indeterminate")).isEqualTo(true);
		assertThat(this.page.locator("[data-part=Top] output").innerText()).isEqualTo("4 of 5");

		JsonNode solid = counted(() -> this.page.getByLabel("inlay").uncheck());
		assertThat(solid.path("combinations").asInt()).isEqualTo(6);
		JsonNode walnut = counted(() -> finish("Frame", 70011).uncheck());
		assertThat(walnut.path("combinations").asInt()).isEqualTo(4);

		this.page.reload();
		assertThat(this.page.locator("#combinations").innerText()).as("after a reload").isEqualTo("4");
		assertThat(finish("Frame", 70011).isChecked()).isFalse();
	}

	@Test
	void saysWhatIsMissingBeforeItIsSent() {
		open();
		part("Frame").getByText("Tick none").click();
		PlaywrightAssertions.assertThat(this.page.locator("#objection")).hasText("Nothing is ticked for Frame.");
		assertThat(this.page.locator("#submit").isDisabled()).isTrue();
		this.page.locator("#find").fill("walnut");
		part("Frame").getByText("Tick all").click();
		PlaywrightAssertions.assertThat(this.page.locator("#combinations")).hasText("5");
		assertThat(part("Frame").locator("output").innerText()).isEqualTo("1 of 3");
		assertThat(part("Frame").locator(".tile:visible").count()).isEqualTo(1);
		this.page.getByLabel("Only what is there").check();
		PlaywrightAssertions.assertThat(this.page.locator("#objection")).containsText("nothing is left to order");
	}

	@Test
	void ordersOnceOnADoubleClick() {
		open();
		int before = orders();
		this.page.locator("#submit").dblclick();
		this.page.waitForURL("**/backoffice/orders/*");
		assertThat(orders()).isEqualTo(before + 1);
		assertThat(text()).contains("Stool to order", "Pale oak 70001");
		go("/backoffice/orders?mine=true");
		assertThat(row("Stool to order").first().innerText()).contains("0 of 15", "admin");
	}

	@Test
	void keepsWhatIsTickedWhenNobodyIsSignedInAnyMore() {
		open();
		counted(() -> finish("Frame", 70001).uncheck());
		this.page.context().clearCookies();
		this.page.locator("#submit").click();
		PlaywrightAssertions.assertThat(this.page.locator("#refused")).containsText("no longer signed in");
		assertThat(finish("Frame", 70001).isChecked()).isFalse();
		assertThat(this.page.locator("#submit").isEnabled()).isTrue();
		this.complaints.removeIf((complaint) -> complaint.contains("status of 401"));
	}

	@Test
	void showsHowFarAnOrderIs() {
		long order = order();
		PlaywrightAssertions.assertThat(count("ready")).hasText("0");
		this.jdbc
			.sql("update order_line set state = 'READY', settled_at = current_timestamp where order_id = ? and "
					+ "position in (1, 2)")
			.param(order)
			.update();
		PlaywrightAssertions.assertThat(count("ready")).hasText("2");
		PlaywrightAssertions.assertThat(this.page.locator("#last li")).hasCount(2);
		assertThat(this.page.locator("#last img").first().getAttribute("alt")).startsWith("Frame ");
		this.jdbc
			.sql("update order_line set state = 'FAILED', reason = 'Ow.', settled_at = current_timestamp where "
					+ "order_id = ? and position = 3")
			.param(order)
			.update();
		PlaywrightAssertions.assertThat(count("failed")).hasText("1");
		button("Try failed ones again").waitFor();
		go("/backoffice/orders/" + order + "?state=FAILED");
		assertThat(this.page.locator(".shots li").allInnerTexts()).singleElement().asString().contains("Frame ", "Ow.");
		this.complaints.removeIf((complaint) -> complaint.contains("status of 404"));
	}

	@Test
	void pausesGoesOnAndCancels() {
		long order = order();
		button("Pause").click();
		PlaywrightAssertions.assertThat(this.page.locator("#told")).hasText("The order is paused.");
		assertThat(this.page.locator("#state").innerText()).isEqualTo("paused");
		button("Go on").click();
		PlaywrightAssertions.assertThat(this.page.locator("#state")).hasText("in work");
		button("Cancel the order").click();
		button("Let it go on").click();
		assertThat(this.page.locator("#state").innerText()).isEqualTo("in work");
		button("Cancel the order").click();
		button("Cancel it").click();
		PlaywrightAssertions.assertThat(this.page.locator("#state")).hasText("canceled");
		PlaywrightAssertions.assertThat(button("Pause")).isHidden();
		assertThat(this.jdbc.sql("select count(*) from picture_order where id = ? and canceled_at is not null")
			.param(order)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void waitsUntilTheSampleIsApproved() {
		open();
		this.page.getByLabel("Make a sample first").check();
		submit();
		long order = number();
		// with two parts a sample is all there is
		this.jdbc.sql("update order_line set sample = false where order_id = ? and position > 3").param(order).update();
		PlaywrightAssertions.assertThat(this.page.locator("#sampling")).containsText("0 of 3 pictures");
		PlaywrightAssertions.assertThat(this.page.locator("#sampling")).containsText("all 15 pictures");
		PlaywrightAssertions.assertThat(button("Approve: make the rest")).isHidden();
		this.jdbc
			.sql("update order_line set state = 'READY', settled_at = current_timestamp where order_id = ? and sample")
			.param(order)
			.update();
		button("Approve: make the rest").click();
		PlaywrightAssertions.assertThat(this.page.locator("#state")).hasText("in work");
		PlaywrightAssertions.assertThat(this.page.locator("#sampling")).isHidden();
		this.complaints.removeIf((complaint) -> complaint.contains("status of 404"));
	}

	@Test
	void addsToAnOrder() {
		open();
		part("Top").getByText("Tick none").click();
		finish("Top", 70021).check();
		submit();
		long order = number();
		PlaywrightAssertions.assertThat(count("waiting")).not().hasText("–");
		this.page.getByText("Order more").click();
		part("Top").getByText("Tick all").click();
		pickTheShopsQuality();
		// what it has is not counted again
		PlaywrightAssertions.assertThat(this.page.locator("[data-fact=all]")).hasText("12");
		submit();
		assertThat(number()).isEqualTo(order);
		assertThat(this.jdbc.sql("select count(*) from order_line where order_id = ?")
			.param(order)
			.query(Integer.class)
			.single()).isEqualTo(15);
	}

	@Test
	void showsNoButtonsToAViewer(@Autowired PersonEditor people) {
		long order = order();
		String password = people.make("order-viewer", Set.of(Role.VIEWER));
		try (BrowserContext elsewhere = this.page.context().browser().newContext()) {
			Page hers = elsewhere.newPage();
			hers.navigate(address("/login"));
			hers.locator("[name=username]").fill("order-viewer");
			hers.locator("[name=password]").fill(password);
			hers.locator(".door button").click();
			hers.navigate(address("/backoffice/orders/" + order));
			PlaywrightAssertions.assertThat(hers.locator("#meter [data-count=ready] dd")).hasText("0");
			assertThat(hers.locator("main button").count()).isZero();
			assertThat(hers.locator("a[href*='/order']:not([href*='/orders'])").count()).isZero();
			hers.navigate(address("/backoffice/orders"));
			assertThat(hers.locator("main").innerText()).contains("Stool to order").doesNotContain("Order pictures of");
			hers.navigate(address("/backoffice/products"));
			assertThat(hers.locator("main").innerText()).doesNotContain("Order pictures");
			assertThat(hers.navigate(address(PAGE)).status()).isEqualTo(403);
		}
	}

	private JsonNode open() {
		return counted(() -> {
			go(PAGE);
			pickTheShopsQuality();
		});
	}

	/** Others may have made another one primary. */
	private void pickTheShopsQuality() {
		this.page.locator("[name=quality]").all().forEach(Locator::uncheck);
		tick("quality", "shop-sketch", true);
	}

	private long order() {
		open();
		submit();
		return number();
	}

	private void submit() {
		this.page.locator("#submit").click();
		this.page.waitForURL("**/backoffice/orders/*");
	}

	private long number() {
		return Long.parseLong(this.page.url().replaceAll(".*/", ""));
	}

	/** What the server says to it is what the page counted. */
	private JsonNode counted(Runnable ticking) {
		Response response = this.page.waitForResponse((each) -> each.url().contains("/api/orders/count")
				&& each.request().postData().contains("\"qualities\":[\"shop-sketch\"]"), ticking);
		JsonNode count = new JsonMapper().readTree(response.text());
		JsonNode pictures = count.path("pictures");
		assertThat(this.page.locator("#combinations").innerText()).isEqualTo(count.path("combinations").asString());
		for (String state : Set.of("ready", "stale", "missing")) {
			assertThat(this.page.locator("[data-count=" + state + "] dd").innerText()).as(state)
				.isEqualTo(pictures.path(state).asString());
		}
		PlaywrightAssertions.assertThat(this.page.locator("[data-fact=all]")).hasText(pictures.path("all").asString());
		return count;
	}

	private Locator part(String name) {
		return this.page.locator("[data-part=" + name + "]");
	}

	private Locator pattern(String part, String pattern) {
		return part(part).locator("[data-pattern=" + pattern + "]");
	}

	private Locator finish(String part, int finish) {
		return part(part).locator("input[value='" + finish + "']");
	}

	private Locator count(String state) {
		return this.page.locator("#meter [data-count=" + state + "] dd");
	}

	private int orders() {
		return this.jdbc.sql("select count(*) from picture_order").query(Integer.class).single();
	}

}
