package dev.veneer.sketchbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.veneer.Fixtures;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.image.Pictures;
import dev.veneer.image.Qualities;
import dev.veneer.material.Materials;
import dev.veneer.model.ModelLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * An installation to which nothing, or not yet all, was brought.
 */
class NothingToShowTests {

	private final CatalogueLibrary catalogues = mock();

	private final ModelLibrary models = mock();

	private final Qualities qualities = mock();

	private SketchbookController controller;

	@BeforeEach
	void open() throws Exception {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
		Pictures pictures = mock();
		SketchbookPages pages = new SketchbookPages(new Books(pictures, new JsonMapper()), pictures, this.qualities);
		given(this.models.all()).willReturn(List.of());
		given(this.qualities.primary()).willThrow(new IllegalStateException("There is no quality yet"));
		Shells shells = new Shells(new PageFiles());
		this.controller = new SketchbookController(this.catalogues, this.models, new HomePage(pages, this.models),
				shells, new Answers(pages, shells));
	}

	@AfterEach
	void forgetTheRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void hasAHomeWithoutAnything() {
		given(this.catalogues.current()).willReturn(new Catalogue(new Materials(List.of()), List.of()));
		ModelAndView home = this.controller.home(Locale.ENGLISH, new MockHttpServletResponse());
		assertThat(home.getStatus()).isEqualTo(HttpStatus.OK);
		assertThat(((HomeView) home.getModel().get("page")).covers()).isEmpty();
	}

	@Test
	void saysThatThereIsNoQuality() {
		given(this.catalogues.current()).willReturn(Fixtures.catalogue());
		given(this.models.find(any())).willReturn(Optional.of(Fixtures.KINO_MODEL));
		ModelAndView home = this.controller.home(Locale.ENGLISH, new MockHttpServletResponse());
		assertThat(((HomeView) home.getModel().get("page")).covers()).isEmpty();
		assertMissing(this.controller.product("1", null, Locale.ENGLISH, new MockHttpServletResponse()),
				"Kino stool can't be shown yet");
		assertMissing(this.controller.model("kino-stool", null, Locale.ENGLISH, new MockHttpServletResponse()),
				"can't be shown yet");
	}

	@Test
	void saysThatThereIsNothingToCoverAModelWith() {
		given(this.catalogues.current()).willReturn(new Catalogue(new Materials(List.of()), List.of()));
		given(this.models.find(any())).willReturn(Optional.of(Fixtures.KINO_MODEL));
		given(this.qualities.findPrimary()).willReturn(Optional.of(OffersTests.SKETCH));
		assertMissing(this.controller.model("kino-stool", null, Locale.ENGLISH, new MockHttpServletResponse()),
				"nothing yet that a model could be covered with");
	}

	@Test
	void saysWhyThereIsNoPreview() {
		given(this.catalogues.current()).willReturn(Fixtures.catalogue());
		assertMissing(this.controller.preview("7", null, Locale.ENGLISH, new MockHttpServletResponse()),
				"Product 7 can't be shown yet");
	}

	private static void assertMissing(ModelAndView page, String told) {
		assertThat(page.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(page.getViewName()).isEqualTo("sketchbook/missing");
		assertThat((String) page.getModel().get("page")).contains(told);
	}

}
