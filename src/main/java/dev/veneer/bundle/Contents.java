package dev.veneer.bundle;

import java.util.List;

import dev.veneer.catalogue.Colorchart;
import dev.veneer.catalogue.Limitation;
import dev.veneer.catalogue.StoredProduct;
import dev.veneer.image.Quality;
import dev.veneer.material.MaterialInventory;
import dev.veneer.model.Model;

/**
 * What goes into a bundle.
 *
 * @param archived qualities that are gone from every choice
 */
record Contents(MaterialInventory materials, List<Limitation> limitations, List<Colorchart> colorcharts,
		List<Model> models, List<StoredProduct> products, List<Quality> qualities, List<Quality> archived) {

}
