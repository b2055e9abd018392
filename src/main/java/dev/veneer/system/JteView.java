package dev.veneer.system;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.view.AbstractTemplateView;

/**
 * Renders one jte template. The page is written to memory first, so that a template that
 * fails becomes an error page and not half a page.
 */
class JteView extends AbstractTemplateView {

	private final TemplateEngine engine;

	JteView(TemplateEngine engine, String template) {
		this.engine = engine;
		setUrl(template);
		setContentType("text/html;charset=UTF-8");
		setExposeSpringMacroHelpers(false);
	}

	@Override
	protected void renderMergedTemplateModel(Map<String, Object> model, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		Utf8ByteOutput page = new Utf8ByteOutput();
		this.engine.render(getUrl(), model, page);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setContentLength(page.getContentLength());
		page.writeTo(response.getOutputStream());
	}

}
