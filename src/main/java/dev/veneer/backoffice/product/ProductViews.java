package dev.veneer.backoffice.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.veneer.backoffice.form.Words;
import dev.veneer.backoffice.product.ProductView.Choice;
import dev.veneer.backoffice.product.ProductView.Group;
import dev.veneer.backoffice.product.ProductView.Line;
import dev.veneer.backoffice.product.ProductView.PartView;
import dev.veneer.backoffice.product.ProductView.StyleView;
import dev.veneer.backoffice.product.ProductView.VerdictView;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Finding;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.Reach;
import dev.veneer.catalogue.Rules;
import dev.veneer.catalogue.Verdict;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.material.MaterialLibrary;
import dev.veneer.material.Materials;
import dev.veneer.model.MeshName;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes the view of a product's form: what may be ticked and picked everywhere, and what
 * the policies say of it.
 */
@Component
class ProductViews {

	/** The page's script puts keys of its own in their place. */
	private static final String STYLE_KEY = "{s}";

	private static final String PART_KEY = "{p}";

	private static final int MOST_PICKED = 300;

	private final CatalogueLibrary catalogues;

	private final MaterialLibrary materials;

	private final ModelLibrary models;

	private final FindingWords findings;

	private final Words words;

	ProductViews(CatalogueLibrary catalogues, MaterialLibrary materials, ModelLibrary models, FindingWords findings,
			Words words) {
		this.catalogues = catalogues;
		this.materials = materials;
		this.models = models;
		this.findings = findings;
		this.words = words;
	}

	/**
	 * @param draft what the form means, nothing when it can't be judged
	 */
	ProductView of(ProductForm form, @Nullable ProductDraft draft) {
		return new Maker(form, draft).view();
	}

	private final class Maker {

		private final ProductForm form;

		private final @Nullable ProductDraft draft;

		private final Materials materials = ProductViews.this.materials.current();

		private final Rules rules = ProductViews.this.catalogues.rules();

		private final Locale locale = LocaleContextHolder.getLocale();

		private final List<String> meshes;

		private final List<Line> lines = new ArrayList<>();

		Maker(ProductForm form, @Nullable ProductDraft draft) {
			this.form = form;
			this.draft = draft;
			this.meshes = ProductViews.this.models.all()
				.stream()
				.filter((model) -> model.name().value().equals(form.model()))
				.findFirst()
				.map(Model::meshNames)
				.orElse(List.of())
				.stream()
				.map(MeshName::value)
				.toList();
		}

		ProductView view() {
			VerdictView verdict = (this.draft != null)
					? verdict(this.draft, ProductViews.this.catalogues.judge(this.draft)) : null;
			StyleRow style = StyleRow.blank(STYLE_KEY);
			return new ProductView(IntStream.range(0, this.form.styles().size()).mapToObj(this::style).toList(),
					style(style, List.of()), part(style, PartRow.blank(PART_KEY), List.of()), verdict);
		}

		private VerdictView verdict(ProductDraft judged, Verdict verdict) {
			Stream.concat(verdict.errors().stream(), verdict.warnings().stream())
				.forEach((finding) -> this.lines.add(line(judged, finding)));
			return new VerdictView(List.copyOf(this.lines), verdict.errors().size(),
					verdict.combinations().orElse(null));
		}

		private Line line(ProductDraft judged, Finding finding) {
			String anchor = "";
			if (finding.style() != null) {
				StyleRow style = this.form.styles().get(finding.style());
				anchor = (finding.part() == null) ? Paths.anchor(style)
						: Paths.anchor(style, style.parts().get(finding.part()));
			}
			return new Line(ProductViews.this.findings.place(finding, judged), anchor,
					ProductViews.this.findings.sentence(finding), finding.isError());
		}

		private StyleView style(int place) {
			StyleRow row = this.form.styles().get(place);
			Reach reach = (this.draft != null) ? Reach.of(this.draft.styles().get(place), this.rules, this.materials)
					: null;
			List<PartView> parts = new ArrayList<>();
			for (PartRow part : row.parts()) {
				parts.add(part(row, part, (reach != null) ? reach.possible(parts.size()) : List.of()));
			}
			return style(row, parts);
		}

		private StyleView style(StyleRow row, List<PartView> parts) {
			List<String> used = row.parts().stream().flatMap((part) -> part.meshes().stream()).toList();
			List<String> hidden = this.meshes.stream().filter((mesh) -> !used.contains(mesh)).toList();
			return new StyleView(Paths.of(row), Paths.anchor(row), row,
					title(row.label(), row.ru(), row.name(), "product.style.unnamed"), parts, String.join(", ", hidden),
					lines(Paths.anchor(row)));
		}

		private PartView part(StyleRow style, PartRow row, List<FinishId> possible) {
			String anchor = Paths.anchor(style, row);
			return new PartView(Paths.of(style, row), anchor, style.key(), row,
					title(row.label(), row.ru(), row.name(), "product.part.unnamed"), natures(row), meshes(row),
					choices(this.rules.limitations(), (id) -> this.rules.limitations().get(id).label(),
							row.limitation()),
					choices(this.rules.colorcharts(), (id) -> this.rules.colorcharts().get(id).label(),
							row.colorchart()),
					(possible.size() <= MOST_PICKED) ? initials(possible, row.initial()) : List.of(),
					odd(possible, row.initial()), possible.size(), lines(anchor));
		}

		private List<Line> lines(String anchor) {
			return this.lines.stream().filter((line) -> line.anchor().equals(anchor)).toList();
		}

		/**
		 * Those that are ticked come first and as they are: people see their finishes so.
		 */
		private List<Choice> natures(PartRow row) {
			return Stream.concat(row.natures().stream(), this.materials.natures().stream().map((nature) -> nature.id()))
				.distinct()
				.map((id) -> new Choice(id,
						this.materials.nature(id).map((nature) -> nature.label().in(this.locale)).orElse(id),
						row.natures().contains(id)))
				.toList();
		}

		private List<Choice> meshes(PartRow row) {
			return Stream.concat(this.meshes.stream(), row.meshes().stream())
				.distinct()
				.map((mesh) -> new Choice(mesh, mesh, row.meshes().contains(mesh)))
				.toList();
		}

		private <T> List<Choice> choices(Map<String, T> all, Function<String, Label> label, String chosen) {
			return all.keySet()
				.stream()
				.map((id) -> new Choice(id, label.apply(id).in(this.locale), id.equals(chosen)))
				.sorted(Comparator.comparing(Choice::label))
				.toList();
		}

		private List<Group> initials(List<FinishId> possible, String chosen) {
			Map<String, List<Choice>> groups = new LinkedHashMap<>();
			for (FinishId id : possible) {
				Finish finish = this.materials.finish(id).orElseThrow();
				groups
					.computeIfAbsent(this.materials.patternOf(finish).label().in(this.locale),
							(pattern) -> new ArrayList<>())
					.add(new Choice(id.toString(), ProductViews.this.findings.finish(id),
							id.toString().equals(chosen)));
			}
			return groups.entrySet().stream().map((group) -> new Group(group.getKey(), group.getValue())).toList();
		}

		private @Nullable Choice odd(List<FinishId> possible, String chosen) {
			boolean odd = !chosen.isEmpty() && possible.stream().noneMatch((id) -> id.toString().equals(chosen));
			return odd ? new Choice(chosen,
					this.materials.finishes()
						.stream()
						.filter((finish) -> finish.id().toString().equals(chosen))
						.findFirst()
						.map((finish) -> ProductViews.this.findings.finish(finish.id()))
						.orElse(chosen),
					true) : null;
		}

		private String title(String label, String ru, String name, String unnamed) {
			String shown = (this.locale.getLanguage().equals("ru") && !ru.isEmpty()) ? ru : label;
			String known = shown.isBlank() ? name : shown;
			return known.isBlank() ? ProductViews.this.words.get(unnamed) : known;
		}

	}

}
