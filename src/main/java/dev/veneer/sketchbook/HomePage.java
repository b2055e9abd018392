package dev.veneer.sketchbook;

import java.util.List;
import java.util.Optional;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.model.ModelLibrary;

import org.springframework.stereotype.Component;

/**
 * Makes the view of the home page. A product that can't be coloured at all is left out,
 * and all are while no photograph can be taken.
 */
@Component
class HomePage {

	private final SketchbookPages pages;

	private final ModelLibrary models;

	HomePage(SketchbookPages pages, ModelLibrary models) {
		this.pages = pages;
		this.models = models;
	}

	HomeView view(Catalogue catalogue, Texts texts) {
		List<Product> products = this.pages.isReady() ? catalogue.products() : List.of();
		List<HomeView.Cover> covers = products.stream()
			.flatMap((product) -> cover(catalogue, product, texts).stream())
			.toList();
		List<Shell.Link> models = this.models.offered()
			.stream()
			.map((model) -> new Shell.Link(model.name().value(), "/model/" + model.name() + "/sketchbook", "en", false))
			.toList();
		return new HomeView(covers, models);
	}

	private Optional<HomeView.Cover> cover(Catalogue catalogue, Product product, Texts texts) {
		return (new Resolver(catalogue).defaults(product) instanceof Resolved now)
				? Optional.of(new HomeView.Cover(product.label().in(texts.locale()),
						"/product/" + product.id() + "/sketchbook", this.pages.photograph(catalogue, now, texts)))
				: Optional.empty();
	}

}
