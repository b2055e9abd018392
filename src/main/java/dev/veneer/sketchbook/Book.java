package dev.veneer.sketchbook;

import java.util.List;
import java.util.Optional;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.Style;
import dev.veneer.configuration.Resolved;
import dev.veneer.configuration.Tab;
import dev.veneer.configuration.Variant;
import dev.veneer.image.PictureKey;
import dev.veneer.image.Quality;
import dev.veneer.scene.Scene;

/**
 * One tab of a product's sketchbook: what may be chosen on the page, and the addresses
 * that follow from a choice.
 */
record Book(Catalogue catalogue, Product product, Tab tab, Quality quality, BookKind kind) {

	/**
	 * The book in which the configuration stands.
	 */
	static Book of(Catalogue catalogue, Resolved now, Quality quality, BookKind kind) {
		Tab tab = Tab.allOf(now.product())
			.stream()
			.filter((each) -> each.variants().contains(Variant.of(now.product(), now.style())))
			.findFirst()
			.orElseThrow();
		return new Book(catalogue, now.product(), tab, quality, kind);
	}

	/**
	 * The styles of the tab, numbered by their place for the page's script.
	 */
	List<Style> styles() {
		return this.tab.variants().stream().flatMap((variant) -> variant.styles().stream()).toList();
	}

	/**
	 * The names of the shown parts of all variants. Those of the longest come first and
	 * in its order: the others have fewer.
	 */
	List<PartName> parts() {
		return this.tab.variants()
			.stream()
			.sorted((one, other) -> other.signature().size() - one.signature().size())
			.flatMap((variant) -> variant.signature().stream())
			.distinct()
			.toList();
	}

	Optional<Variant> variantOf(Style style) {
		return this.tab.variants().stream().filter((variant) -> variant.styles().contains(style)).findFirst();
	}

	/**
	 * The page, without a choice.
	 */
	String page() {
		return switch (this.kind) {
			case PRODUCT -> "/product/" + this.product.id() + "/sketchbook";
			case DRAFT -> "/backoffice/products/" + this.product.id() + "/preview";
			case MODEL -> "/model/" + this.product.model().name() + "/sketchbook";
		};
	}

	String page(Resolved now) {
		return page() + "?config=" + now.configuration();
	}

	/**
	 * Where pictures are asked for; the script and {@link #request} append the choice.
	 */
	String requests() {
		return this.kind.asksByMeshes() ? "/api/render/model/" + this.product.model().name() + "/"
				: "/api/render/" + this.product.id() + "/";
	}

	String request(Resolved now, int wait) {
		String name = now.scene().renderName().value();
		String what = this.kind.asksByMeshes() ? name.substring(name.indexOf('/') + 1)
				: "config=" + now.configuration();
		return requests() + what + "/?quality=" + this.quality.name() + "&wait=" + wait;
	}

	String picture(Scene scene) {
		return PictureKey.of(this.quality, scene.renderName()).address();
	}

	int width() {
		return this.product.model().aspect().widthOf(this.quality.size());
	}

	int height() {
		return this.product.model().aspect().heightOf(this.quality.size());
	}

}
