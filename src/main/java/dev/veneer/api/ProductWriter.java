package dev.veneer.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.Part;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.configuration.Palette;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.material.Finish;
import dev.veneer.material.FinishId;
import dev.veneer.material.Materials;
import dev.veneer.material.Nature;
import dev.veneer.model.MeshName;
import org.jspecify.annotations.Nullable;

/**
 * Writes products out in one language.
 */
final class ProductWriter {

	private final Catalogue catalogue;

	private final Materials materials;

	private final Locale locale;

	ProductWriter(Catalogue catalogue, Locale locale) {
		this.catalogue = catalogue;
		this.materials = catalogue.materials();
		this.locale = locale;
	}

	ProductJson.Summary summary(Product product) {
		return new ProductJson.Summary(product.id(), product.label().in(this.locale), Names.of(product.label()),
				product.model().name().value(), sketchbook(product), render(product), "/api/products/" + product.id());
	}

	ProductJson product(Product product) {
		return new ProductJson(product.id(), product.label().in(this.locale), Names.of(product.label()),
				ModelController.ModelJson.of(product.model()), sketchbook(product), render(product),
				product.styles().stream().map(this::style).toList());
	}

	private ProductJson.StyleJson style(Style style) {
		return new ProductJson.StyleJson(style.name(), style.label().in(this.locale), Names.of(style.label()),
				style.signature().stream().map(PartName::value).toList(),
				style.parts().stream().map(this::part).toList());
	}

	private ProductJson.PartJson part(Part part) {
		List<FinishId> palette = Palette.of(part, this.materials);
		return new ProductJson.PartJson(part.name().value(), part.label().in(this.locale), Names.of(part.label()),
				part.natures().stream().flatMap((id) -> this.materials.nature(id).stream()).map(this::nature).toList(),
				part.meshes().stream().map(MeshName::value).toList(), limitation(part.limitation()),
				colorchart(part.colorchart()), initial(part, palette), part.optional(), part.isShown(),
				palette.stream().flatMap((id) -> this.materials.finish(id).stream()).map(this::finish).toList());
	}

	private ProductJson.NatureJson nature(Nature nature) {
		return new ProductJson.NatureJson(nature.id(), nature.label().in(this.locale), Names.of(nature.label()));
	}

	private ProductJson.@Nullable LimitationJson limitation(@Nullable Limitation limitation) {
		return (limitation != null)
				? new ProductJson.LimitationJson(limitation.id(), limitation.label().in(this.locale),
						Names.of(limitation.label()), limitation.patterns().stream().sorted().toList(),
						numbers(limitation.finishes().stream().sorted().toList()))
				: null;
	}

	private ProductJson.@Nullable ColorchartJson colorchart(@Nullable Colorchart chart) {
		if (chart == null) {
			return null;
		}
		Map<FinishId, List<FinishId>> sorted = new TreeMap<>(chart.answers());
		Map<String, List<Integer>> answers = new LinkedHashMap<>();
		sorted.forEach((driver, allowed) -> answers.put(driver.toString(), numbers(allowed)));
		return new ProductJson.ColorchartJson(chart.id(), chart.label().in(this.locale), Names.of(chart.label()),
				answers);
	}

	private ProductJson.FinishJson finish(Finish finish) {
		return new ProductJson.FinishJson(finish.id().value(), finish.label().in(this.locale), Names.of(finish.label()),
				finish.pattern(), finish.nature(), "#%06x".formatted(finish.colour()),
				"/swatches/" + finish.swatch().sha256() + ".png");
	}

	private @Nullable String render(Product product) {
		return (new Resolver(this.catalogue).defaults(product) instanceof Resolved resolved)
				? ConfigurationAddress.write(resolved) : null;
	}

	private static @Nullable Integer initial(Part part, List<FinishId> palette) {
		FinishId wanted = part.defaultFinish();
		if (wanted != null && palette.contains(wanted)) {
			return wanted.value();
		}
		return palette.isEmpty() ? null : palette.get(0).value();
	}

	private static List<Integer> numbers(List<FinishId> finishes) {
		List<Integer> numbers = new ArrayList<>();
		finishes.forEach((finish) -> numbers.add(finish.value()));
		return numbers;
	}

	private static String sketchbook(Product product) {
		return "/product/" + product.id() + "/sketchbook";
	}

}
