package dev.veneer.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.veneer.account.Role;
import dev.veneer.audit.Edition;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.PartDraft;
import dev.veneer.catalogue.PartName;
import dev.veneer.catalogue.Product;
import dev.veneer.catalogue.ProductDraft;
import dev.veneer.catalogue.ProductEditor;
import dev.veneer.catalogue.StyleDraft;
import dev.veneer.configuration.Selection;
import dev.veneer.material.FinishId;
import dev.veneer.material.Label;
import dev.veneer.model.ModelName;
import dev.veneer.order.OrderWish.Only;
import dev.veneer.rendering.KinoStock;
import dev.veneer.scene.Covering;

import org.springframework.boot.test.context.TestComponent;

/**
 * A stool of three wooden parts, and wishes for a few of its woods. Each wish is for
 * woods that nobody asked for yet.
 */
@TestComponent
public class GivenOrders {

	static final Customer STAFF = new Customer.OfStaff("admin", Set.of(Role.ADMINISTRATOR));

	private static final long PRODUCT = 71;

	private final ProductEditor products;

	private final CatalogueLibrary catalogues;

	private int used;

	GivenOrders(ProductEditor products, CatalogueLibrary catalogues) {
		this.products = products;
		this.catalogues = catalogues;
	}

	Product product() {
		if (this.catalogues.current().product(PRODUCT).isEmpty()) {
			ProductDraft draft = new ProductDraft(PRODUCT, new Label("Stool", "Табурет"), new ModelName("kino-stool"),
					List.of(new StyleDraft("solid", "Solid", null,
							List.of(part("Frame", "frame"), part("Top", "top"), part("Rim", "rim")))));
			this.products.make(draft);
			this.products.publish(draft, Edition.ANY);
		}
		return this.catalogues.current().product(PRODUCT).orElseThrow();
	}

	private static PartDraft part(String name, String mesh) {
		return new PartDraft(name, name, null, List.of("wood"), List.of(mesh), null, null, null, false);
	}

	/**
	 * A wish for some woods of the top, with one wood on the rest.
	 */
	OrderWish wish(int tops) {
		return wish(tops, (changed) -> {
		});
	}

	OrderWish wish(int tops, Consumer<Changes> changes) {
		Changes changed = new Changes();
		changes.accept(changed);
		int frame = this.used;
		this.used += changed.frames;
		Selection selection = new Selection(Set.of("solid"), Map.of(new PartName("Frame"), woods(frame, changed.frames),
				new PartName("Top"), woods(0, tops), new PartName("Rim"), woods(0, changed.rims)));
		return new OrderWish(product(), selection, List.of(KinoStock.SMOKE), changed.only, changed.renews,
				changed.samples);
	}

	/** What the wish says again, so that it can be extended. */
	OrderWish more(OrderWish wish, int tops) {
		Set<Covering> frames = wish.selection().parts().get(new PartName("Frame"));
		Selection selection = new Selection(Set.of("solid"), Map.of(new PartName("Frame"), frames, new PartName("Top"),
				woods(0, tops), new PartName("Rim"), woods(0, 1)));
		return new OrderWish(wish.product(), selection, wish.qualities(), wish.only(), wish.renews(), wish.samples());
	}

	private static Set<Covering> woods(int first, int count) {
		return IntStream.range(first, first + count)
			.mapToObj((wood) -> Covering.of(new FinishId(1101 + wood % 100)))
			.collect(Collectors.toSet());
	}

	/**
	 * How a wish differs from the usual one.
	 */
	static final class Changes {

		int frames = 1;

		int rims = 1;

		Only only = Only.ALL;

		boolean renews = true;

		boolean samples;

	}

}
