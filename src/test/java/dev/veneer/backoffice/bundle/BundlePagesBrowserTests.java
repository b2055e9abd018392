package dev.veneer.backoffice.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Download;
import dev.veneer.audit.Audit;
import dev.veneer.backoffice.BackofficeBrowser;
import dev.veneer.image.Qualities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator sends a bundle, sees what it would do, and has it done.
 */
class BundlePagesBrowserTests extends BackofficeBrowser {

	private static final Path STAGING = HOME.resolve("bundles");

	@TempDir
	Path folder;

	@Autowired
	private Qualities qualities;

	@Autowired
	private Audit audit;

	@Test
	void showsWhatABundleDoesBeforeItIsDone() throws IOException {
		send(bundle("""
				format: 1
				qualities:
				  - {name: bundled, size: 640, engine: AUTO, samples: 4, denoise: true, format: WEBP, compression: 90}
				"""));
		assertThat(text()).contains("bundle.zip", "Would be new", "Quality: 1", "bundled");
		assertThat(this.qualities.find("bundled")).isEmpty();
		press(button("Take it over"));
		assertThat(text()).contains("It is taken over.");
		assertThat(this.qualities.find("bundled").orElseThrow().size()).isEqualTo(640);
		assertThat(this.audit.read("quality", "bundled", null, null)).singleElement()
			.satisfies((entry) -> assertThat(entry.actor()).isEqualTo("admin"));
		send(bundle("""
				format: 1
				qualities:
				  - {name: bundled, size: 800, engine: AUTO, samples: 4, denoise: true, format: WEBP, compression: 90}
				"""));
		assertThat(text()).contains("Would be changed", "640", "800");
		press(button("Discard"));
		assertThat(text()).contains("bundle.zip is discarded.");
		assertThat(this.qualities.find("bundled").orElseThrow().size()).isEqualTo(640);
	}

	@Test
	void saysWhatIsInTheWay() throws IOException {
		send(bundle("""
				format: 1
				limitations:
				  - {id: dark, name: Dark, patterns: [ebony]}
				products:
				  - {id: 77, name: Chair, model: chair, styles: []}
				"""));
		assertThat(text()).contains("Conflicts: 2", "Limitation dark names the pattern ebony, which is unknown",
				"Product 77 is of model chair, which is unknown");
		assertThat(button("Take it over").count()).isZero();
		press(button("Discard"));
	}

	@Test
	void refusesWhatIsNoBundleAndKeepsNothingOfIt() throws IOException {
		send(Files.writeString(this.folder.resolve("bundle.zip"), "no archive"));
		assertThat(this.page.locator("#file-error").innerText()).contains("can't be read as a ZIP file");
		send(bundle("format: 2"));
		assertThat(this.page.locator("#file-error").innerText()).contains("has format 2");
		go("/backoffice/bundle?lang=ru");
		this.page.locator("[name=file]").setInputFiles(bundle("format: 2"));
		press(this.page.locator("main form[enctype] button"));
		assertThat(this.page.locator("#file-error").innerText()).contains("У catalogue.yaml формат 2");
		try (Stream<Path> staged = Files.list(STAGING)) {
			assertThat(staged.filter((each) -> !Files.exists(each.resolve("staged.json")))).isEmpty();
		}
	}

	@Test
	void handsOutTheCatalogue() throws IOException {
		go("/backoffice/bundle");
		Download download = this.page.waitForDownload(() -> link("Download the whole catalogue").click());
		assertThat(download.suggestedFilename()).isEqualTo("veneer-catalogue.zip");
		Path file = this.folder.resolve("catalogue.zip");
		download.saveAs(file);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			assertThat(zip.stream().map(ZipEntry::getName).findFirst()).hasValue("catalogue.yaml");
		}
	}

	private void send(Path file) {
		go("/backoffice/bundle");
		this.page.locator("[name=file]").setInputFiles(file);
		press(button("See what it does"));
	}

	private Path bundle(String yaml) throws IOException {
		Path file = this.folder.resolve("bundle.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("catalogue.yaml"));
			zip.write(yaml.getBytes());
			zip.closeEntry();
		}
		return file;
	}

}
