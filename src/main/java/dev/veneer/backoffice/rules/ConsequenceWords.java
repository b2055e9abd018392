package dev.veneer.backoffice.rules;

import java.util.List;
import java.util.Locale;

import dev.veneer.backoffice.product.FindingWords;
import dev.veneer.catalogue.Consequences.Consequence;
import dev.veneer.catalogue.Finding;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what an edit of a rule would do to published products.
 */
@Component
class ConsequenceWords {

	private final FindingWords findings;

	ConsequenceWords(FindingWords findings) {
		this.findings = findings;
	}

	List<String> sentences(List<Consequence> consequences) {
		return consequences.stream()
			.flatMap((consequence) -> consequence.errors().stream().map((error) -> sentence(consequence, error)))
			.toList();
	}

	private String sentence(Consequence consequence, Finding error) {
		Locale locale = LocaleContextHolder.getLocale();
		return consequence.product().label().in(locale) + ", " + this.findings.place(error, consequence.product())
				+ ": " + this.findings.sentence(error);
	}

}
