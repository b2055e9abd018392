package dev.veneer.system;

import java.util.Locale;

import gg.jte.TemplateEngine;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Resolves the views of the folder whose pages jte writes, and leaves all others alone: a
 * view's name begins with its owner's folder, so nobody has to probe.
 */
@Component
class JteViewResolver implements ViewResolver, Ordered {

	private static final String FOLDER = "sketchbook/";

	private final TemplateEngine engine;

	JteViewResolver(TemplateEngine engine) {
		this.engine = engine;
	}

	@Override
	public @Nullable View resolveViewName(String name, Locale locale) {
		return name.startsWith(FOLDER) ? new JteView(this.engine, name + ".jte") : null;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
