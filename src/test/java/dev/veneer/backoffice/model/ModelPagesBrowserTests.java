package dev.veneer.backoffice.model;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.options.FilePayload;
import dev.veneer.audit.Audit;
import dev.veneer.backoffice.BackofficeBrowser;
import dev.veneer.model.Mesh;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;
import dev.veneer.preparation.PreparingWorker;
import dev.veneer.rendering.KinoStock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An artist uploads files, names the meshes in them and has models.
 */
class ModelPagesBrowserTests extends BackofficeBrowser {

	@Autowired
	private ModelLibrary models;

	@Autowired
	private Audit audit;

	@Test
	void makesAModelOfAFile() throws Exception {
		send("My Stool.blend", blend("source"));
		assertThat(this.page.locator("main")).containsText("waits for a worker");
		prepare("Frame.001", "Seat", "Floor");
		assertThat(this.page.locator("h1")).hasText("Meshes of my-stool");
		assertThat(text()).contains("put on the house stage: a seamless");
		assertThat(this.page.locator("[name='name.1']")).hasValue("frame");
		// the second mesh goes first, by the keyboard
		this.page.locator("#up-2").focus();
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator(".mesh >> nth=0")).containsText("Mesh 1 up");
		assertThat(this.page.locator(".mesh >> nth=0 >> [name='name.2']")).hasValue("seat");
		// what stands on the floor is no mesh
		press(this.page.locator("#remove-3"));
		assertThat(this.page.locator("#of-2")).hasValue("");
		fill("name.1", "Legs");
		press(button("Make the model"));
		assertThat(this.page.locator("#mesh-1:invalid")).hasCount(1);
		fill("name.1", "legs");
		press(button("Make the model"));
		assertThat(this.page.locator(".told")).hasText("Model my-stool is made.");
		Model made = this.models.find(new ModelName("my-stool")).orElseThrow();
		assertThat(made.meshes()).extracting(Mesh::toString)
			.containsExactly("Mesh[name=seat, objects=[Seat]]", "Mesh[name=legs, objects=[Frame.001]]");
		assertThat(text()).contains("In no mesh, so as they are in the file: Floor", "house stage");
		assertThat(this.audit.read("model", "my-stool", null, null)).singleElement()
			.satisfies((entry) -> assertThat(entry.actor()).isEqualTo("admin"));
		go("/backoffice/models");
		assertThat(this.page.locator(".models")).containsText("my-stool");
	}

	@Test
	void gathersObjectsByClicksAndGivesANewVersion() throws Exception {
		make("clicked", "Left", "Right");
		go("/backoffice/models/clicked");
		press(link("New version"));
		this.page.locator("#file").setInputFiles(file("next.blend", blend("next")));
		press(button("Send it"));
		prepare("Right", "Left.new", "Extra");
		assertThat(this.page.locator("[name='name.1']")).hasValue("left");
		assertThat(this.page.locator("#of-0")).hasValue("2");
		press(button("Save the new version"));
		assertThat(this.page.locator("#mesh-1-error")).hasText("It gathers no object yet.");
		this.page.locator("[name=into]").first().check();
		press(this.page.locator(".object img").nth(1));
		assertThat(this.page.locator("#of-1")).hasValue("1");
		assertThat(this.page.locator(".mesh output").first()).hasText("1");
		assertThat(this.page.locator(".mesh button")).hasCount(0);
		press(button("Save the new version"));
		assertThat(this.page.locator(".told")).hasText("Model clicked has its new version.");
		assertThat(this.models.find(new ModelName("clicked")).orElseThrow().meshes()).extracting(Mesh::objects)
			.containsExactly(List.of("Left.new"), List.of("Right"));
	}

	@Test
	void saysWhyAFileIsRefused() {
		send("stool.blend", "v 0 0 0".getBytes());
		assertThat(this.page.locator("#file-error")).containsText("neither a .blend, nor a .glb, nor a .zip");
		assertThat(this.page.locator("[name=name]")).hasValue("stool");
		go("/backoffice/models?lang=ru");
		send("stool.blend", new byte[0]);
		assertThat(this.page.locator("#file-error")).hasText("Файл пуст.");
		go("/backoffice/models?lang=en");
	}

	@Test
	void triesAgainAndThrowsAway() throws Exception {
		send("broken.blend", blend("broken"));
		try (PreparingWorker worker = new PreparingWorker(this.port, HOME)) {
			long id = worker.claim().json().path("preparation").asLong();
			worker.failed(id, 1, "MODEL_BROKEN", false);
			assertThat(this.page.locator("#now")).containsText("The file has to be mended");
			press(this.page.locator("summary"));
			assertThat(this.page.locator("pre")).hasText("the tail");
			press(button("Try again"));
			assertThat(this.page.locator(".state")).hasText("waits for a worker");
			press(button("Throw away"));
			assertThat(this.page.locator(".told")).containsText("broken.blend is thrown away.");
			press(button("Undo"));
			assertThat(this.page.locator(".state")).hasText("waits for a worker");
			press(button("Throw away"));
		}
	}

	@Test
	void archivesAndTakesThatBack() throws Exception {
		make("fading", "Frame");
		press(button("Archive"));
		assertThat(this.page.locator(".told")).containsText("Model fading is archived.");
		assertThat(this.models.offered()).extracting((model) -> model.name().value()).doesNotContain("fading");
		press(button("Undo"));
		assertThat(this.page.locator(".told")).containsText("Model fading can be chosen again.");
	}

	private void make(String name, String... objects) throws Exception {
		send(name + ".blend", blend(name));
		prepare(objects);
		press(button("Make the model"));
		assertThat(this.page.locator(".told")).hasText("Model " + name + " is made.");
	}

	private void send(String fileName, byte[] bytes) {
		go("/backoffice/models/_new");
		this.page.locator("#file").setInputFiles(file(fileName, bytes));
		press(this.page.locator("#upload button"));
	}

	/** As a worker does it; the page that waits follows. */
	private void prepare(String... objects) throws Exception {
		try (PreparingWorker worker = new PreparingWorker(this.port, HOME)) {
			worker.prepare(blend("prepared"), KinoStock.picture(64, 3), List.of(objects));
			assertThat(this.page.locator("#naming")).isVisible();
		}
	}

	private static FilePayload file(String name, byte[] bytes) {
		return new FilePayload(name, "application/octet-stream", bytes);
	}

	private static byte[] blend(String text) {
		return ("BLENDER-v402 " + text).getBytes(StandardCharsets.UTF_8);
	}

}
