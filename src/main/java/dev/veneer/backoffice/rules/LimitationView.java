package dev.veneer.backoffice.rules;

import java.util.List;
import java.util.Locale;

import dev.veneer.material.Finish;
import dev.veneer.material.Materials;
import dev.veneer.material.Nature;
import dev.veneer.material.Pattern;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * All that can be ticked, nature by nature.
 *
 * @param living how many finishes are allowed that are still made
 */
record LimitationView(List<NatureView> natures, long living) {

	static LimitationView of(LimitationForm form, Materials materials) {
		List<NatureView> natures = materials.natures()
			.stream()
			.map((nature) -> NatureView.of(nature, form))
			.filter((nature) -> !nature.patterns().isEmpty())
			.toList();
		return new LimitationView(natures,
				materials.finishes().stream().filter((finish) -> !finish.archived() && isTicked(finish, form)).count());
	}

	private static boolean isTicked(Finish finish, LimitationForm form) {
		return form.patterns().contains(finish.pattern()) || form.finishes().contains(finish.id().toString());
	}

	/**
	 * A nature.
	 */
	record NatureView(String label, List<PatternView> patterns) {

		static NatureView of(Nature nature, LimitationForm form) {
			Locale locale = LocaleContextHolder.getLocale();
			return new NatureView(nature.label().in(locale),
					nature.patterns().stream().map((pattern) -> PatternView.of(pattern, form, locale)).toList());
		}

	}

	/**
	 * A pattern. Archived finishes are left out unless they are ticked.
	 *
	 * @param living how many of its finishes are still made
	 * @param single how many of its finishes are ticked one by one
	 */
	record PatternView(String id, String label, boolean ticked, long living, long single, List<Tick> finishes) {

		static PatternView of(Pattern pattern, LimitationForm form, Locale locale) {
			List<Tick> ticks = pattern.finishes()
				.stream()
				.map((finish) -> new Tick(Swatch.of(finish, locale), form.finishes().contains(finish.id().toString())))
				.filter((tick) -> tick.ticked() || !tick.swatch().archived())
				.toList();
			return new PatternView(pattern.id(), pattern.label().in(locale), form.patterns().contains(pattern.id()),
					pattern.finishes().stream().filter((finish) -> !finish.archived()).count(),
					ticks.stream().filter(Tick::ticked).count(), ticks);
		}

	}

	/**
	 * A finish to tick.
	 */
	record Tick(Swatch swatch, boolean ticked) {

	}

}
