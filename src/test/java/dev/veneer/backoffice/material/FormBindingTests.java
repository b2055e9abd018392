package dev.veneer.backoffice.material;

import org.junit.jupiter.api.Test;

import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What browsers leave out when a box is not ticked and a file is not chosen once failed.
 */
class FormBindingTests {

	@Test
	void bindsAFormWithEmptyBoxesAndNoFiles() {
		MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest();
		request.addParameter("id", "mode");
		request.addParameter("edition", "0");
		for (String kind : new String[] { "diffuse", "normal", "roughness" }) {
			request.addParameter("maps." + kind + ".source", "PATTERN");
			request.addParameter("maps." + kind + ".kept", "");
			request.addFile(new MockMultipartFile("maps." + kind + ".file", "", null, new byte[0]));
		}
		request.addParameter("maps.normal.plain", "true");
		ExtendedServletRequestDataBinder binder = new ExtendedServletRequestDataBinder(null, "form");
		binder.setTargetType(ResolvableType.forClass(PatternForm.class));
		binder.setConversionService(new DefaultFormattingConversionService());
		binder.construct(request);
		assertThat(binder.getBindingResult().getAllErrors()).isEmpty();
		binder.bind(request);
		assertThat(binder.getBindingResult().getAllErrors()).isEmpty();
		assertThat(binder.getTarget()).isInstanceOfSatisfying(PatternForm.class, (form) -> {
			assertThat(form.maps().normal().plain()).isTrue();
			assertThat(form.maps().diffuse().plain()).isFalse();
			assertThat(form.maps().diffuse().sent()).isNull();
			assertThat(form.handDown()).isFalse();
		});
	}

}
