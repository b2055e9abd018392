package dev.veneer.system;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The templates that are compiled with the program: the sketchbook's pages, and what is
 * written many hundred times on one page.
 */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

	@Bean
	TemplateEngine compiledTemplates() {
		return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.veneer.jte");
	}

}
