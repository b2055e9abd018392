package dev.veneer.backoffice.quality;

import dev.veneer.audit.Audit;
import dev.veneer.audit.Edition;
import dev.veneer.backoffice.BackofficeBrowser;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.image.QualityEditor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An artist makes qualities, changes them and takes them out of the choice.
 */
class QualityPagesBrowserTests extends BackofficeBrowser {

	@Autowired
	private Qualities qualities;

	@Autowired
	private QualityEditor editor;

	@Autowired
	private Audit audit;

	@Test
	void makesAQualityAndCopiesIt() {
		make("poster", "2400");
		assertThat(text()).contains("Quality poster is saved.");
		press(row("poster").locator("text=Copy"));
		assertThat(this.page.locator("[name=size]").inputValue()).isEqualTo("2400");
		fill("name", "poster-large");
		fill("size", "4800");
		press(button("Save"));
		assertThat(this.qualities.find("poster-large").orElseThrow().size()).isEqualTo(4800);
		assertThat(this.audit.read("quality", "poster-large", null, null)).singleElement()
			.satisfies((entry) -> assertThat(entry.actor()).isEqualTo("admin"));
	}

	@Test
	void keepsWhatWasTypedWhenItIsRefused() {
		make("taken", "800");
		make("taken", "900");
		assertThat(this.page.locator("#name-error").innerText()).isEqualTo("There is a quality called taken already.");
		assertThat(this.page.locator("[name=size]").inputValue()).isEqualTo("900");
		assertThat(this.qualities.find("taken").orElseThrow().size()).isEqualTo(800);
	}

	@Test
	void archivesAndTakesThatBack() {
		make("first", "800");
		make("fading", "800");
		press(row("fading").getByText("Archive"));
		assertThat(this.qualities.all()).extracting(Quality::name).doesNotContain("fading");
		press(button("Undo"));
		assertThat(text()).contains("Quality fading can be chosen again.");
		assertThat(this.qualities.all()).extracting(Quality::name).contains("fading");
	}

	@Test
	void losesNoEditOfSomebodyElse() {
		make("shared", "800");
		go("/backoffice/qualities/shared");
		Quality now = this.qualities.find("shared").orElseThrow();
		this.editor.put(new Quality("shared", 640, now.engine(), null, now.samples(), now.denoise(), now.format(),
				now.compression(), now.primary()), Edition.ANY);
		fill("size", "1000");
		press(button("Save"));
		assertThat(text()).contains("Veneer changed this while you were at it", "800", "640");
		assertThat(this.qualities.find("shared").orElseThrow().size()).isEqualTo(640);
		assertThat(this.page.locator("[name=size]").inputValue()).isEqualTo("1000");
		press(button("Save"));
		assertThat(this.qualities.find("shared").orElseThrow().size()).isEqualTo(1000);
	}

	private void make(String name, String size) {
		go("/backoffice/qualities/_new");
		fill("name", name);
		fill("size", size);
		press(button("Save"));
	}

}
