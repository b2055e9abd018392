package dev.veneer.backoffice.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.veneer.backoffice.form.FormErrors;
import dev.veneer.backoffice.product.FindingWords;
import dev.veneer.backoffice.rules.ChartGaps.Gap;
import dev.veneer.backoffice.rules.ChartGaps.Gaps;
import dev.veneer.backoffice.rules.ChartView.Choice;
import dev.veneer.backoffice.rules.ChartView.GapView;
import dev.veneer.backoffice.rules.ChartView.NatureView;
import dev.veneer.backoffice.rules.ChartView.PatternView;
import dev.veneer.backoffice.rules.ChartView.Row;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.Materials;
import dev.veneer.material.Nature;
import dev.veneer.material.Pattern;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes the view of a colorchart's form. A driver that has an answer, or needs one, has a
 * row whether its pattern was chosen or not, so nothing is out of sight.
 */
@Component
class ChartViews {

	private static final int MOST_COMPLETED = 1000;

	private final MaterialLibrary materials;

	private final ChartReader reader;

	private final ChartGaps gaps;

	private final FindingWords names;

	ChartViews(MaterialLibrary materials, ChartReader reader, ChartGaps gaps, FindingWords names) {
		this.materials = materials;
		this.reader = reader;
		this.gaps = gaps;
		this.names = names;
	}

	ChartView of(ChartForm form, FormErrors errors) {
		Materials current = this.materials.current();
		Map<FinishId, List<FinishId>> answers = this.reader.answers(form, current, errors);
		// one that has no id yet is used nowhere
		Gaps missing = form.id().matches("[a-z][a-z0-9-]{0,39}")
				? this.gaps.of(new Colorchart(form.id(), Label.of("?"), answers)) : new Gaps(List.of());
		return new Maker(form, errors, current, answers, missing, LocaleContextHolder.getLocale()).view();
	}

	private final class Maker {

		private final ChartForm form;

		private final FormErrors errors;

		private final Materials materials;

		private final Map<FinishId, List<FinishId>> answers;

		private final Gaps gaps;

		private final Set<FinishId> missing;

		private final Locale locale;

		private Maker(ChartForm form, FormErrors errors, Materials materials, Map<FinishId, List<FinishId>> answers,
				Gaps gaps, Locale locale) {
			this.form = form;
			this.errors = errors;
			this.materials = materials;
			this.answers = answers;
			this.gaps = gaps;
			this.missing = gaps.all();
			this.locale = locale;
		}

		ChartView view() {
			return new ChartView(this.materials.natures().stream().map(this::nature).toList(),
					this.materials.natures()
						.stream()
						.flatMap((nature) -> nature.patterns().stream())
						.map(this::pattern)
						.filter((pattern) -> !pattern.rows().isEmpty())
						.toList(),
					this.gaps.byPart().stream().map(this::gap).toList(), archived(), finishes());
		}

		private NatureView nature(Nature nature) {
			return new NatureView(nature.id(), nature.label().in(this.locale),
					nature.patterns()
						.stream()
						.map((pattern) -> new Choice(pattern.id(), pattern.label().in(this.locale),
								pattern.finishes().size(), this.form.shown().contains(pattern.id())))
						.toList());
		}

		private PatternView pattern(Pattern pattern) {
			boolean shown = this.form.shown().contains(pattern.id());
			return new PatternView(pattern.id(), pattern.label().in(this.locale),
					this.form.fills().getOrDefault(pattern.id(), ""),
					pattern.finishes()
						.stream()
						.filter((finish) -> (shown && !finish.archived()) || hasRow(finish.id()))
						.map(this::row)
						.toList());
		}

		private boolean hasRow(FinishId finish) {
			return this.form.answers().containsKey(finish.value()) || this.missing.contains(finish);
		}

		private Row row(Finish driver) {
			return new Row(Swatch.of(driver, this.locale), this.form.answers().getOrDefault(driver.id().value(), ""),
					this.answers.getOrDefault(driver.id(), List.of()).stream().flatMap(this::swatch).toList(),
					this.errors.get("answer." + driver.id()), this.missing.contains(driver.id()));
		}

		private GapView gap(Gap gap) {
			return new GapView(gap.use().product().id(),
					gap.use().product().draft().label().in(this.locale) + ", "
							+ ChartViews.this.names.name(gap.use().styleDraft()) + ", "
							+ ChartViews.this.names.name(gap.use().partDraft()),
					gap.drivers().size(), ChartViews.this.names.finishes(gap.drivers()));
		}

		private List<String> archived() {
			List<String> archived = new ArrayList<>();
			this.answers.forEach((driver, allowed) -> allowed.stream()
				.flatMap((id) -> this.materials.finish(id).stream())
				.filter(Finish::archived)
				.forEach((finish) -> archived
					.add(ChartViews.this.names.finish(driver) + " → " + ChartViews.this.names.finish(finish.id()))));
			return archived;
		}

		/** First those of the patterns that answers come from. */
		private List<Swatch> finishes() {
			Set<String> usual = new LinkedHashSet<>();
			this.answers.values()
				.stream()
				.flatMap(List::stream)
				.flatMap((id) -> this.materials.finish(id).stream())
				.forEach((finish) -> usual.add(finish.pattern()));
			List<Finish> all = this.materials.finishes().stream().filter((finish) -> !finish.archived()).toList();
			return Stream
				.concat(all.stream().filter((finish) -> usual.contains(finish.pattern())),
						all.stream().filter((finish) -> !usual.contains(finish.pattern())))
				.limit(MOST_COMPLETED)
				.map((finish) -> Swatch.of(finish, this.locale))
				.toList();
		}

		private Stream<Swatch> swatch(FinishId id) {
			return this.materials.finish(id).map((finish) -> Swatch.of(finish, this.locale)).stream();
		}

	}

}
