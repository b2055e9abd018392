package dev.veneer.sketchbook;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Product;
import dev.veneer.image.Picture;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.scene.RenderName;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What a page says before any script runs.
 */
class SketchbookTemplateTests {

	private static final RenderName OAK = new RenderName("kino-stool/frame-1101/top-1101/insert-0/rim-0");

	private final Pictures pictures = mock();

	private final Qualities qualities = mock();

	private final Catalogue catalogue = Fixtures.catalogue();

	private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
			"dev.veneer.jte");

	private SketchbookPages pages;

	@BeforeEach
	void hangOnePicture() {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
		given(this.qualities.primary()).willReturn(OffersTests.SKETCH);
		given(this.pictures.find(any(Quality.class), any())).willReturn(Optional.empty());
		given(this.pictures.find(OffersTests.SKETCH, OAK)).willReturn(Optional.of(mock(Picture.class)));
		given(this.pictures.ready(any(), any())).willReturn(List.of(OAK));
		this.pages = new SketchbookPages(new Books(this.pictures, new JsonMapper()), this.pictures, this.qualities);
	}

	@AfterEach
	void forgetTheRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void showsTheStoredPicture() throws IOException {
		assertThat(page(Fixtures.KINO, "")).contains("<img src=\"/renders/sketch/" + OAK + ".webp\"")
			.contains("alt=\"Kino stool: Frame oak 1101, Top oak 1101\"");
	}

	@Test
	void hasTheBrowserWaitForAPictureThatIsNotThere() throws IOException {
		assertThat(page(Fixtures.KINO, "Top:340")).contains("<noscript><img src=\"/api/render/1/config=")
			.contains("wait=60");
	}

	@Test
	void letsOnePickByLinks() throws IOException {
		assertThat(page(Fixtures.KINO, "")).contains("href=\"/product/1/sketchbook?config=Frame:1101-Top:340\"")
			.contains("aria-current=\"true\"");
	}

	@Test
	void callsTheSwitchByWhatItAdds() throws IOException {
		assertThat(page(Fixtures.MARU, "")).contains("data-variant=\"1\"").contains("With table");
	}

	@Test
	void carriesTheRulesAndTheReadyPictures() throws IOException {
		assertThat(page(Fixtures.KINO, "")).contains("\"ready\":{\"writing\":\"gaps\",\"text\":\"B\"}");
	}

	@Test
	void tellsProgramsItsWholeAddress() throws IOException {
		assertThat(page(Fixtures.KINO, ""))
			.contains("rel=\"canonical\" href=\"http://localhost/product/1/sketchbook?config=Frame:1101-Top:1101\"")
			.contains("property=\"og:image\" content=\"http://localhost/renders/sketch/" + OAK);
	}

	@Test
	void foldsAllMeshesOfAModelButTheFirst() throws IOException {
		String model = page(ModelBook.of(Fixtures.KINO_MODEL, Fixtures.materials()), "", BookKind.MODEL);
		assertThat(model.split("<details", -1)).hasSize(1 + 4);
		assertThat(model.split("<details open", -1)).hasSize(1 + 1);
		assertThat(page(Fixtures.KINO, "")).doesNotContain("<details");
	}

	@Test
	void asksForADraftsPicturesByMeshes() throws IOException {
		assertThat(page(Fixtures.KINO, "Top:340", BookKind.DRAFT)).doesNotContain("/api/render/1", "/product/1")
			.contains("<noscript><img src=\"/api/render/model/kino-stool/frame-1101/top-0/insert-340/rim-1101/?quality")
			.contains("href=\"/backoffice/products/1/preview?config=Frame:1101-Top:1101\"")
			.contains("A preview: customers");
	}

	@Test
	void hasNoInlineStyleOrScript() throws IOException {
		assertThat(page(Fixtures.MARU, "")).doesNotContain(" style=\"")
			.doesNotContain(" onclick=")
			.doesNotContain("<style");
	}

	private String page(Product product, String configuration) throws IOException {
		return page(product, configuration, BookKind.PRODUCT);
	}

	private String page(Product product, String configuration, BookKind kind) throws IOException {
		Texts texts = Texts.of(Locale.ENGLISH);
		Opening opening = Opening.of(this.catalogue, product, configuration, texts, (scene) -> false).orElseThrow();
		SketchbookView view = this.pages.view(this.catalogue, opening, kind, texts);
		StringOutput output = new StringOutput();
		this.engine.render("sketchbook/sketchbook.jte",
				Map.of("shell", new Shells(new PageFiles()).of(view, texts), "page", view), output);
		return output.toString();
	}

}
