package dev.veneer.system;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.rendering.Priority;
import dev.veneer.rendering.RenderDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks for the first picture of each product when the app starts, so that no customer
 * finds an empty page. After the first time that costs nothing: the pictures exist.
 */
@Component
@Order(2)
class FirstPictures implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(FirstPictures.class);

	private final CatalogueLibrary catalogues;

	private final Qualities qualities;

	private final RenderDesk renders;

	FirstPictures(CatalogueLibrary catalogues, Qualities qualities, RenderDesk renders) {
		this.catalogues = catalogues;
		this.qualities = qualities;
		this.renders = renders;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Catalogue catalogue = this.catalogues.current();
		if (catalogue.products().isEmpty() || this.qualities.all().isEmpty()) {
			return;
		}
		Resolver resolver = new Resolver(catalogue);
		for (Product product : catalogue.products()) {
			warm(resolver, product, this.qualities.primary());
		}
	}

	private void warm(Resolver resolver, Product product, Quality quality) {
		if (resolver.defaults(product) instanceof Resolved resolved) {
			this.renders.request(resolved.scene(), quality, Priority.WARM);
		}
		else {
			logger.warn("Product {} ({}) has no valid combination to show first", product.id(), product.label().en());
		}
	}

}
