package dev.veneer.backoffice.product;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.veneer.backoffice.BackofficeBrowser;
import dev.veneer.bundle.BundleImporter;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.ProductState;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.catalogue.StyleDraft;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An artist builds the kino stool by hand, with the rules that it asks for.
 */
class ProductPagesBrowserTests extends BackofficeBrowser {

	@Autowired
	private CatalogueLibrary catalogues;

	@BeforeAll
	void bringMaterialsAndAModel(@Autowired BundleImporter importer, @TempDir Path folder) throws IOException {
		importer.read(StoolBundle.in(folder));
	}

	@Test
	void buildsTheKinoStoolAndPublishesIt() {
		make("Stool by hand");
		press(button("Add a style"));
		fill("styles[0].name", "solid");
		fill("styles[0].label", "Solid");
		addPart(0, 0, "Top", "shop-wood", "top");
		addPart(0, 1, "Frame", "shop-wood", "frame");
		moveUpByKeyboard("Frame");
		assertThat(titles(".part")).containsExactly("Frame", "Top");
		waitForVerdict("9 valid combinations");
		assertThat(text()).contains("Hidden: insert, rim", "No style shows these meshes: insert, rim.");

		press(this.page.locator("#s0").getByText("Copy", new Locator.GetByTextOptions().setExact(true)));
		this.page.locator("#s1").waitFor();
		fill("styles[1].name", "inlay");
		fill("styles[1].label", "Inlay");
		waitForVerdict("No finish tells it from style Solid");
		press(button("Publish"));
		assertThat(text()).contains("One error keeps it from being saved like this");
		tick("styles[1].parts[0].meshes", "rim", true);
		tick("styles[1].parts[1].meshes", "top", false);
		tick("styles[1].parts[1].meshes", "insert", true);
		tick("styles[1].parts[1].natures", "shop-wood", false);
		tick("styles[1].parts[1].natures", "shop-lino", true);
		waitForVerdict("15 valid combinations");
		this.page.locator("[name='styles[1].parts[1].initial']").selectOption("70022");
		assertThat(this.page.locator("[name='styles[1].parts[1].initial'] option").allInnerTexts())
			.containsExactly("The first allowed", "Petrol (70021)", "Pine (70022)");
		press(button("Publish"));
		assertThat(text()).contains("Stool by hand is published.");
		StoredProduct stool = stored("Stool by hand");
		assertThat(stool.state()).isEqualTo(ProductState.PUBLISHED);
		assertThat(stool.draft().styles()).extracting(StyleDraft::name).containsExactly("solid", "inlay");
		assertThat(stool.draft().styles().get(1).parts()).extracting(PartDraft::meshes)
			.containsExactly(List.of("frame", "rim"), List.of("insert"));

		press(link("Sketchbook"));
		assertThat(this.page.url()).contains("/product/" + stool.id() + "/sketchbook");
		assertThat(text()).contains("Stool by hand", "Frame", "Top", "Shop linoleum");
	}

	@Test
	void worksWithoutItsScript() {
		this.page.route("**/product.js",
				(route) -> route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody("")));
		make("Plain stool");
		press(button("Add a style"));
		fill("styles[0].name", "solid");
		fill("styles[0].label", "Solid");
		for (int part = 0; part < 2; part++) {
			press(button("Add a part"));
			fill("styles[0].parts[" + part + "].label", List.of("Top", "Frame").get(part));
		}
		press(this.page.locator("#s0p1 [data-edit=up]"));
		assertThat(this.page.locator("[name='styles[0].parts[0].label']").inputValue()).isEqualTo("Frame");
		press(this.page.locator("#s0p0 [data-edit=remove]"));
		assertThat(stored("Plain stool").draft().styles()).as("nothing is saved yet").isEmpty();
		this.page.locator("[name='styles[0].parts[0].label']").press("Enter");
		settled();
		assertThat(text()).contains("Plain stool is saved.");
		assertThat(stored("Plain stool").draft().styles().get(0).parts()).extracting(PartDraft::label)
			.containsExactly("Top");
	}

	@Test
	void showsNoWayToASketchbookThatThereIsNot() {
		make("Bare stool");
		assertThat(text()).contains("No preview yet: it has no style.");
		assertThat(link("Preview").count()).isZero();
		go("/backoffice/products");
		assertThat(row("Bare stool").innerText()).contains("No preview yet: it has no style.")
			.doesNotContain("Preview");
	}

	@Test
	void saysWhatIsWrongInRussian() {
		ProductDraft draft = make("Foreign stool");
		go("/backoffice/products/" + draft.id() + "?lang=ru");
		fill("name", " ");
		press(this.page.locator("aside button[value=save]"));
		assertThat(text()).contains("В названии от 1 до 120 знаков").doesNotContain("characters");
	}

	@Test
	void showsADraftToStaff() {
		ProductDraft draft = make("Hidden stool");
		press(button("Add a style"));
		fill("styles[0].name", "solid");
		fill("styles[0].label", "Solid");
		addPart(0, 0, "Frame", "shop-wood", "frame");
		press(button("Save draft"));
		this.page.waitForRequest((request) -> request.url().contains("/api/render/model/shop-stool/frame-70001/top-0/"),
				() -> link("Preview").click());
		assertThat(text()).contains("Hidden stool", "customers don't see it", "Pale oak");
		assertThat(this.page.locator("[data-finish='70002']").first().getAttribute("href"))
			.isEqualTo("/backoffice/products/" + draft.id() + "/preview?config=Frame:70002");
		go("/backoffice/products");
		press(row("Hidden stool").getByText("Archive"));
		press(button("Undo"));
		assertThat(stored("Hidden stool").state()).isEqualTo(ProductState.DRAFT);
	}

	@Test
	void showsTheSketchbookOfWhatIsNotSaved() {
		ProductDraft draft = make("Live stool");
		press(button("Add a style"));
		fill("styles[0].name", "solid");
		fill("styles[0].label", "Solid");
		addPart(0, 0, "Legs", "shop-wood", "frame");
		waitForVerdict("3 valid combinations");
		press(this.page.locator("#live summary"));
		FrameLocator live = this.page.frameLocator("[name=live]");
		live.locator("h1", new FrameLocator.LocatorOptions().setHasText("Live stool")).waitFor();
		live.locator("#part-Legs").waitFor();
		fill("styles[0].parts[0].name", "Feet");
		live.locator("#part-Feet").waitFor();
		assertThat(stored("Live stool").draft()).as("nothing is saved yet").isEqualTo(draft);
	}

	@Test
	void makesRulesByTicking() {
		go("/backoffice/rules/limitations/_new");
		fill("name", "Shop oak only");
		fill("id", "shop-oak-only");
		tick("patterns", "shop-oak", true);
		this.page.locator("[data-search]").fill("walnut");
		assertThat(this.page.locator("[data-pattern]:visible").count()).isEqualTo(1);
		assertThat(this.page.locator("#allowed").innerText()).isEqualTo("Finishes allowed: 2");
		press(button("Save"));
		assertThat(row("Shop oak only").innerText()).contains("2 finishes", "no part");

		go("/backoffice/rules/charts/_new");
		fill("name", "Shop edge");
		fill("id", "shop-edge");
		tick("show", "shop-oak", true);
		this.page.locator("[name='all.shop-oak']").fill("70031");
		press(this.page.locator("#fill-shop-oak"));
		this.page.locator("[name='answer.70002'][value='70031']").waitFor();
		fill("answer.70002", "70001");
		assertThat(this.page.locator("td:has([name='answer.70002']) .understood").innerText()).contains("Pale oak");
		fill("answer.70001", "70002");
		press(this.page.locator("main button:text-is('Save'):visible").last());
		assertThat(text()).contains("The answers lead in a loop: 70001 → 70002 → 70001");
		fill("answer.70001", "70031");
		fill("answer.70002", "70032, 70033");
		press(this.page.locator("main button:text-is('Save'):visible").last());
		assertThat(text()).contains("Colorchart Shop edge is saved.");
		assertThat(this.catalogues.rules().colorcharts().get("shop-edge").leavesAChoice()).isTrue();
	}

	private ProductDraft make(String name) {
		go("/backoffice/products/_new?model=shop-stool");
		fill("name", name);
		press(button("Make a draft"));
		assertThat(text()).contains(name + " is a draft now.");
		return stored(name).draft();
	}

	private void addPart(int style, int part, String name, String nature, String mesh) {
		press(this.page.locator("#s" + style + " [data-edit=add]"));
		String path = "styles[" + style + "].parts[" + part + "]";
		fill(path + ".name", name);
		fill(path + ".label", name);
		tick(path + ".natures", nature, true);
		tick(path + ".meshes", mesh, true);
	}

	private void moveUpByKeyboard(String part) {
		Locator up = this.page.locator(".part", new Page.LocatorOptions().setHasText(part))
			.last()
			.locator("[data-edit=up]");
		up.focus();
		this.page.keyboard().press("Enter");
	}

	private List<String> titles(String rows) {
		return this.page.locator(rows + " .title").allInnerTexts();
	}

	private void waitForVerdict(String told) {
		this.page.locator("#verdict", new Page.LocatorOptions().setHasText(told)).waitFor();
	}

	private StoredProduct stored(String name) {
		return this.catalogues.products()
			.stream()
			.filter((product) -> product.draft().label().en().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
