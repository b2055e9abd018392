package dev.veneer.bundle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueEditor;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Rules;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.configuration.Resolution;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Resolver;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.material.MaterialInventory;
import dev.veneer.material.MaterialReader;
import dev.veneer.material.Nature;
import dev.veneer.model.Model;
import dev.veneer.model.ModelLibrary;
import dev.veneer.model.ModelName;

import org.springframework.context.ApplicationContext;

/**
 * Everything that a bundle of the whole catalogue has to keep, compared by value.
 *
 * @param names of the picture that each product shows first
 */
record CatalogueState(List<Nature> natures, MaterialInventory inventory, Rules rules, List<Model> models,
		Set<ModelName> archivedModels, List<Product> products, List<StoredProduct> stored, List<Quality> qualities,
		List<Quality> archived, List<String> names) {

	static CatalogueState of(ApplicationContext app) {
		Catalogue catalogue = app.getBean(CatalogueLibrary.class).current();
		Resolver resolver = new Resolver(catalogue);
		return new CatalogueState(catalogue.materials().natures(), app.getBean(MaterialReader.class).read(),
				app.getBean(CatalogueEditor.class).rules(), app.getBean(ModelLibrary.class).latest(),
				app.getBean(ModelLibrary.class)
					.latest()
					.stream()
					.map(Model::name)
					.filter(app.getBean(ModelLibrary.class)::isArchived)
					.collect(Collectors.toSet()),
				catalogue.products(), app.getBean(CatalogueLibrary.class).products(),
				app.getBean(Qualities.class).all(), app.getBean(Qualities.class).archived(),
				catalogue.products().stream().map((product) -> name(resolver.defaults(product))).toList());
	}

	private static String name(Resolution resolution) {
		return (resolution instanceof Resolved resolved) ? resolved.scene().renderName().value() : "none";
	}

}
