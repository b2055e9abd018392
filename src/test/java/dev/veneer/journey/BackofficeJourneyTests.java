package dev.veneer.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.veneer.backoffice.Clerk;
import dev.veneer.parts.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * From nothing to a photograph, by hand: an installation without a bundle, its packaged
 * worker with a real Blender, and somebody at the pages in Chromium.
 */
class BackofficeJourneyTests extends Clerk {

	private static final Path DEMO = Path.of("target/demo");

	private static final double RENDERING = Duration.ofMinutes(3).toMillis();

	/** Models under free licences, of Debian's package sweethome3d-furniture. */
	private static final Path LIBRARY = Path.of("/usr/share/sweethome3d/furniture/BlendSwap-CC-0.sh3f");

	@TempDir
	private Path home;

	private Installation veneer;

	private Chromium chromium;

	@BeforeEach
	void start() throws Exception {
		this.veneer = Installation.empty(this.home).startApp().startWorker();
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
	void buildsTheKinoStoolFromNothing() {
		assertThat(this.page.locator(".steps .COMPLETED")).hasCount(1);
		makeQuality("sketch");
		makeNature("wood", "Wood");
		makePattern("oak", "Oak", "wood", 600);
		makeFinish("oak", 1101, "Natural oak");
		makeFinish("oak", 1104, "Smoked oak");
		makePattern("walnut", "Walnut", "wood", 600);
		makeFinish("walnut", 1127, "American walnut");
		makeNature("linoleum", "Linoleum");
		makePattern("linoleum", "Furniture linoleum", "linoleum", 300);
		makeFinish("linoleum", 340, "Petrol");
		makeFinish("linoleum", 332, "Chalk");
		makeLimitation("no-walnut", "No walnut", "oak");
		makeChart("rim-wood", "Rim that suits the top", "linoleum", Map.of(340, "1104", 332, "1101, 1127"));
		upload(DEMO.resolve("models/kino-stool.blend"), "kino-stool", "1:1");
		gather(Map.of("legs", "frame", "beams", "frame", "ring", "frame", "seat", "top", "inlay", "insert", "rim",
				"rim"), List.of("frame", "top", "insert", "rim"));
		press(button("Make the model"));
		assertThat(this.page.locator(".told")).hasText("Model kino-stool is made.");
		makeStool();
		photograph("Kino stool");
		press(this.page.locator("#switch a").last());
		await("#print img[src*='rim-1']");
		tryOut(340);
		go("/backoffice");
		assertThat(this.page.locator(".steps")).hasCount(0);
	}

	/** A finish on a ball and a cloth, whose model nobody has made yet. */
	private void tryOut(int finish) {
		go("/backoffice/materials/finishes/" + finish);
		press(button("Render it"));
		await("#test img");
	}

	private void makeStool() {
		makeProduct("Kino stool", "kino-stool");
		press(button("Add a style"));
		fill("styles[0].name", "solid");
		fill("styles[0].label", "Solid");
		addPart(0, 0, "Frame", "wood", "frame");
		addPart(0, 1, "Top", "wood", "top");
		this.page.locator("[name='styles[0].parts[0].limitation']").selectOption("no-walnut");
		press(button("Add a style"));
		fill("styles[1].name", "inlay");
		fill("styles[1].label", "Inlaid");
		addPart(1, 0, "Frame", "wood", "frame");
		addPart(1, 1, "Top", "linoleum", "insert");
		addPart(1, 2, "Rim", "wood", "rim");
		this.page.locator("[name='styles[1].parts[2].colorchart']").selectOption("rim-wood");
		// 2 frames x 3 tops, and 3 frames x (one rim for petrol, two for chalk)
		assertThat(this.page.locator("#verdict")).containsText("15 valid combinations");
		press(button("Publish"));
		assertThat(this.page.locator(".told")).hasText("Kino stool is published.");
	}

	@Test
	void buildsAChairOfAFileThatWasNotMadeForVeneer() throws IOException {
		makeQuality("sketch");
		makeNature("wood", "Wood");
		makePattern("walnut", "Walnut", "wood", 600);
		makeFinish("walnut", 1127, "American walnut");
		makeFinish("walnut", 1129, "Dark walnut");
		upload(chair(), "antique-chair", "3:4");
		assertThat(this.page.locator("ul.note")).containsText("put on the house stage");
		List<String> meshes = this.page.locator(".mesh input[name^='name.']")
			.all()
			.stream()
			.map((field) -> field.inputValue())
			.toList();
		press(button("Make the model"));
		assertThat(this.page.locator(".told")).hasText("Model antique-chair is made.");
		makeProduct("Antique chair", "antique-chair");
		press(button("Add a style"));
		fill("styles[0].name", "chair");
		fill("styles[0].label", "Chair");
		for (int i = 0; i < meshes.size(); i++) {
			addPart(0, i, "Part" + i, "wood", meshes.get(i));
		}
		press(button("Publish"));
		assertThat(this.page.locator(".told")).hasText("Antique chair is published.");
		photograph("Antique chair");
	}

	private void makeQuality(String name) {
		go("/backoffice/qualities/_new");
		fill("name", name);
		fill("size", "200");
		fill("samples", "4");
		save("Quality " + name + " is saved.");
	}

	private void makeNature(String id, String name) {
		go("/backoffice/materials/natures/_new");
		fill("id", id);
		fill("name", name);
		save("Nature " + name + " is saved.");
	}

	private void makePattern(String id, String name, String nature, int tile) {
		go("/backoffice/materials/patterns/_new?nature=" + nature);
		fill("id", id);
		fill("name", name);
		fill("tile", String.valueOf(tile));
		send("maps.normal.file", maps(id).resolve("normal.png"));
		send("maps.roughness.file", maps(id).resolve("roughness.png"));
		save("Pattern " + name + " is saved.");
	}

	private void makeFinish(String pattern, int number, String name) {
		go("/backoffice/materials/finishes/_new?pattern=" + pattern);
		fill("id", String.valueOf(number));
		fill("name", name);
		send("maps.diffuse.file", maps(pattern).resolve(number + "/diffuse.png"));
		save("Finish " + number + ", " + name + ", is saved.");
	}

	private void makeLimitation(String id, String name, String pattern) {
		go("/backoffice/rules/limitations/_new");
		fill("id", id);
		fill("name", name);
		tick("patterns", pattern, true);
		save("Limitation " + name + " is saved.");
	}

	private void makeChart(String id, String name, String pattern, Map<Integer, String> answers) {
		go("/backoffice/rules/charts/_new");
		fill("id", id);
		fill("name", name);
		tick("show", pattern, true);
		press(button("Show rows"));
		answers.forEach((driver, answer) -> fill("answer." + driver, answer));
		save("Colorchart " + name + " is saved.");
	}

	/** Sends a file, and waits until the worker has looked at it. */
	private void upload(Path file, String name, String aspect) {
		go("/backoffice/models/_new");
		this.page.locator("#file").setInputFiles(file);
		fill("name", name);
		this.page.locator("#aspect").selectOption(aspect);
		press(button("Send it"));
		this.page.locator("#naming").waitFor(new Locator.WaitForOptions().setTimeout(RENDERING));
	}

	/**
	 * Names meshes, and says for each object which one gathers it.
	 */
	private void gather(Map<String, String> meshes, List<String> names) {
		Locator removes = this.page.locator("[id^='remove-']");
		for (int left = removes.count() - 1; left >= 0; left--) {
			press(removes.first());
			assertThat(removes).hasCount(left);
		}
		for (int i = 0; i < names.size(); i++) {
			press(this.page.locator("#add"));
			assertThat(removes).hasCount(i + 1);
			this.page.locator(".mesh input[name^='name.']").nth(i).fill(names.get(i));
		}
		meshes.forEach((object, mesh) -> this.page.getByLabel(object, new Page.GetByLabelOptions().setExact(true))
			.selectOption(new SelectOption().setIndex(1 + names.indexOf(mesh))));
	}

	private void makeProduct(String name, String model) {
		go("/backoffice/products/_new?model=" + model);
		fill("name", name);
		press(button("Make a draft"));
		assertThat(this.page.locator(".told")).containsText(name + " is a draft now.");
	}

	private void addPart(int style, int part, String name, String nature, String mesh) {
		press(this.page.locator("#s" + style + " [data-edit=add]"));
		String path = "styles[" + style + "].parts[" + part + "]";
		fill(path + ".name", name);
		fill(path + ".label", name);
		tick(path + ".natures", nature, true);
		tick(path + ".meshes", mesh, true);
	}

	/** Opens the product's sketchbook from its page, and waits for the picture. */
	private void photograph(String product) {
		if (this.page.url().contains("/backoffice/")) {
			press(link("Sketchbook"));
		}
		assertThat(this.page.locator("h1")).hasText(product);
		await("#print img");
	}

	/** Waits until a picture of the quality is seen there. */
	private void await(String place) {
		this.page.waitForFunction(
				"(place) => { const img = document.querySelector(place);"
						+ " return img && img.complete && Math.max(img.naturalWidth, img.naturalHeight) === 200; }",
				place, new Page.WaitForFunctionOptions().setTimeout(RENDERING));
	}

	private void save(String told) {
		press(this.page.locator("main button:text-is('Save'):visible").last());
		assertThat(this.page.locator(".told")).containsText(told);
	}

	private void send(String field, Path file) {
		this.page.locator("[name='" + field + "']").setInputFiles(file);
	}

	/**
	 * An antique chair under CC0 as its maker has it: no light, no camera, no mesh that
	 * is named.
	 */
	private Path chair() throws IOException {
		Path zip = this.home.resolve("chair.zip");
		try (ZipFile library = new ZipFile(LIBRARY.toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (String file : List.of("antiqueChair.obj", "antiqueChair.mtl", "cherry.jpg", "ThonetGrid.png")) {
				out.putNextEntry(new ZipEntry(file));
				library.getInputStream(library.getEntry("blendswap-cc-0/antiqueChair/" + file)).transferTo(out);
			}
		}
		return zip;
	}

	private static Path maps(String pattern) {
		return DEMO.resolve("maps").resolve(pattern);
	}

}
