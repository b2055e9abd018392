package dev.veneer.system;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JteViewResolverTests {

	private final JteViewResolver resolver = new JteViewResolver(new JteConfiguration().compiledTemplates());

	@Test
	void resolvesTheViewsOfItsFolder() {
		assertThat(this.resolver.resolveViewName("sketchbook/home", Locale.ENGLISH)).isInstanceOf(JteView.class);
	}

	@Test
	void leavesTheViewsOfOtherFoldersAlone() {
		assertThat(this.resolver.resolveViewName("backoffice/home", Locale.ENGLISH)).isNull();
		assertThat(this.resolver.resolveViewName("redirect:/", Locale.ENGLISH)).isNull();
	}

}
