package dev.veneer.backoffice.material;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.veneer.backoffice.form.Words;
import dev.veneer.material.Finish;
import dev.veneer.material.Label;
import dev.veneer.material.Pattern;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of the list of finishes. jte does it: Thymeleaf takes more than two
 * milliseconds for a row, which can be felt as one types.
 */
@Component
class FinishRows {

	private final TemplateEngine templates;

	private final Words words;

	FinishRows(TemplateEngine templates, Words words) {
		this.templates = templates;
		this.words = words;
	}

	/**
	 * The table's rows as HTML.
	 * @param edits whether who looks may change finishes
	 */
	String write(FoundFinishes found, boolean edits) {
		Locale locale = LocaleContextHolder.getLocale();
		List<FinishLine> lines = found.lines()
			.stream()
			.map((line) -> line(line.finish(), line.pattern(), edits, locale))
			.toList();
		StringOutput rows = new StringOutput();
		this.templates.render("backoffice/material/finish-rows.jte", Map.of("lines", lines), rows);
		return rows.toString();
	}

	private FinishLine line(Finish finish, Pattern pattern, boolean edits, Locale locale) {
		String name = finish.label().in(locale);
		String badge = finish.archived() ? this.words.get("material.archived") : null;
		return new FinishLine(finish.id().toString(), name, otherName(finish.label(), locale),
				finish.swatch().sha256().toString(), finish.pattern(), pattern.label().in(locale), badge,
				edits ? command(finish.archived(), name) : null);
	}

	private static @Nullable String otherName(Label label, Locale locale) {
		return (label.ru() != null && locale.getLanguage().equals("ru")) ? label.en() : label.ru();
	}

	private FinishLine.Command command(boolean archived, String name) {
		String what = archived ? "restore" : "archive";
		return new FinishLine.Command(this.words.get("form." + what), FinishListPages.ADDRESS + "/" + what,
				this.words.get("material." + what + ".one", name), this.words.get("material.bulk.tick", name));
	}

}
