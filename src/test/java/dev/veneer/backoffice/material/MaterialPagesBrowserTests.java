package dev.veneer.backoffice.material;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.veneer.audit.Audit;
import dev.veneer.backoffice.BackofficeBrowser;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.FinishRow;
import dev.veneer.material.FinishTable;
import dev.veneer.material.Label;
import dev.veneer.material.MapFiles;
import dev.veneer.material.MapKind;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.model.MeshName;
import dev.veneer.model.ModelLibrary;
import dev.veneer.preparation.PreparingWorker;
import dev.veneer.preparation.SampleModel;
import dev.veneer.rendering.Jobs;
import dev.veneer.rendering.KinoStock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A materials manager makes a cloth by hand, finds its colours, and takes them out of the
 * choice.
 */
class MaterialPagesBrowserTests extends BackofficeBrowser {

	private static final String LIST = "/backoffice/materials/finishes";

	@Autowired
	private MaterialLibrary library;

	@Autowired
	private FinishTable table;

	@Autowired
	private Audit audit;

	@Autowired
	private ModelLibrary models;

	@Autowired
	private Jobs jobs;

	@Test
	void makesAClothAndWorksWithIt() {
		makeNatureAndPattern();
		makeFinish("9235", "Mode sand", "Песочный", 0xd8c090);
		makeFinish("9236", "Mode sea", "Морской", 0x205060);
		assertThat(found(9236).colour()).isEqualTo(0x205060);
		assertThat(found(9235).maps()).containsKeys(MapKind.values());
		searches();
		archivesWithUndo();
		renames();
	}

	@Test
	void keepsWhatWasTypedAndSentWhenAFileIsBad() {
		go("/backoffice/materials/natures/_new");
		fill("id", "stone");
		fill("name", "Stone");
		press(button("Save"));
		go("/backoffice/materials/patterns/_new?nature=stone");
		fill("id", "slate");
		fill("name", "Slate");
		fill("tile", "450");
		this.page.locator("[name='maps.diffuse.source'][value=PATTERN]").check();
		send("maps.diffuse.file", "slate.png", MapFiles.plain(64, 0x404448));
		send("maps.normal.file", "relief.png", "<svg><script>alert(1)</script></svg>".getBytes());
		press(button("Save"));
		assertThat(this.page.locator("#normal-error").innerText()).contains("relief.png is a drawing");
		assertThat(this.page.locator("[name=tile]").inputValue()).isEqualTo("450");
		assertThat(this.library.latest().pattern("slate")).isEmpty();
		press(button("Save"));
		assertThat(text()).contains("Pattern Slate is saved.");
		assertThat(this.library.latest().pattern("slate").orElseThrow().tile()).isEqualTo(450);
	}

	@Test
	void triesAFinishOutOnABallAndACloth() throws Exception {
		makePlainFinish("plaster", "Plaster", 70501);
		go("/backoffice/qualities/_new");
		fill("name", "try-out");
		press(button("Save"));
		go(LIST + "/70501");
		assertThat(text()).contains("A ball and a cloth, covered with it");
		press(button("Render it"));
		this.page.locator("#test", new Page.LocatorOptions().setHasText("is being made")).waitFor();
		try (PreparingWorker worker = new PreparingWorker(this.port, HOME)) {
			worker.prepare("BLENDER-v402 sample".getBytes(), KinoStock.picture(64, 3), List.of("ball", "cloth"));
			// the page has asked again, and the job is there
			this.page.locator("#test progress + span").waitFor();
		}
		assertThat(this.models.find(SampleModel.NAME).orElseThrow().meshNames()).extracting(MeshName::value)
			.containsExactly("ball", "cloth");
		assertThat(this.jobs.list(null, 1)).singleElement()
			.satisfies((job) -> assertThat(job.name()).hasToString("finish-sample/ball-70501/cloth-70501"));
	}

	@Test
	void takesATableOverAsItWasSeen() {
		makePlainFinish("linen", "Linen", 70601);
		go("/backoffice/materials/import");
		send("file", "finishes.csv", "id,name\n70601,Linen white\n".getBytes());
		press(button("Show what would change"));
		this.table.put(List.of(new FinishRow(new FinishId(70601), "linen", Label.of("Linen grey"), false)));
		press(button("Take it over"));
		assertThat(text()).contains("The finishes have changed meanwhile.", "Linen grey", "Linen white");
		assertThat(found(70601).label().en()).isEqualTo("Linen grey");
		press(button("Take it over"));
		assertThat(text()).contains("1 finish is taken over.");
		assertThat(found(70601).label().en()).isEqualTo("Linen white");
	}

	@Test
	void removesOnlyWhatNothingUses() {
		makePlainFinish("cork", "Cork", 70701);
		go("/backoffice/materials/patterns/cork");
		press(link("Remove"));
		assertThat(text()).contains("Cork is used, so it can't be removed:");
		assertThat(this.library.latest().pattern("cork")).isPresent();
		go("/backoffice/materials/natures/_new");
		fill("id", "felt");
		fill("name", "Felt");
		press(button("Save"));
		go("/backoffice/materials/natures/felt");
		press(link("Remove"));
		assertThat(text()).contains("Remove the nature Felt?");
		press(button("Remove"));
		assertThat(text()).contains("Nature Felt is removed.");
		assertThat(this.library.latest().nature("felt")).isEmpty();
	}

	private void makePlainFinish(String pattern, String name, int finish) {
		go("/backoffice/materials/natures/_new");
		fill("id", pattern);
		fill("name", name);
		press(button("Save"));
		go("/backoffice/materials/patterns/_new?nature=" + pattern);
		fill("id", pattern);
		fill("name", name);
		fill("tile", "200");
		press(button("Save"));
		go("/backoffice/materials/finishes/_new?pattern=" + pattern);
		fill("id", String.valueOf(finish));
		fill("name", name);
		send("maps.diffuse.file", "diffuse.png", MapFiles.plain(64, 0xb0a090));
		press(button("Save"));
	}

	private void makeNatureAndPattern() {
		go("/backoffice/materials");
		press(link("New nature"));
		fill("id", "cloth");
		fill("name", "Cloth");
		fill("nameRu", "Ткань");
		press(button("Save"));
		press(this.page.locator("#nature-cloth").getByText("New pattern"));
		fill("id", "mode-cloth");
		fill("name", "Mode");
		fill("tile", "200");
		press(button("Save"));
		assertThat(text()).contains("Pattern Mode is saved.", "It has no finish yet");
	}

	private void makeFinish(String id, String name, String nameRu, int colour) {
		go("/backoffice/materials/finishes/_new?pattern=mode-cloth");
		fill("id", id);
		fill("name", name);
		fill("nameRu", nameRu);
		send("maps.diffuse.file", "diffuse.png", MapFiles.plain(64, colour));
		press(button("Save"));
		assertThat(text()).contains("Finish " + id + ", " + name + ", is saved.");
	}

	private void searches() {
		go(LIST + "?pattern=mode-cloth");
		assertThat(rows().count()).isEqualTo(2);
		this.page.locator("#q").pressSequentially("морс");
		this.page.waitForCondition(() -> rows().count() == 1);
		assertThat(row("Mode sea").isVisible()).isTrue();
		assertThat(this.page.url()).contains("q=%D0%BC%D0%BE%D1%80%D1%81").contains("pattern=mode-cloth");
		this.page.locator("#q").fill("");
		this.page.waitForCondition(() -> rows().count() == 2);
	}

	private void archivesWithUndo() {
		this.page.locator("[data-tick-all]").check();
		assertThat(text()).contains("2 ticked");
		press(this.page.locator("#archive-ticked"));
		assertThat(text()).contains("2 finishes are archived.");
		assertThat(found(9235).archived()).isTrue();
		press(button("Undo"));
		assertThat(text()).contains("2 finishes can be chosen again.");
		assertThat(found(9235).archived()).isFalse();
	}

	private void renames() {
		go(LIST + "/9235");
		fill("name", "Mode dune");
		press(button("Save"));
		assertThat(found(9235).label().en()).isEqualTo("Mode dune");
		assertThat(this.audit.read("finish", "9235", null, null).get(0).changes()).singleElement()
			.satisfies((change) -> assertThat(change.from()).isEqualTo("Mode sand"));
	}

	private Locator rows() {
		return this.page.locator("#found tbody tr");
	}

	private Finish found(int number) {
		return this.library.latest().finish(new FinishId(number)).orElseThrow();
	}

	private void send(String field, String name, byte[] bytes) {
		this.page.locator("[name='" + field + "']").setInputFiles(new FilePayload(name, "image/png", bytes));
	}

}
