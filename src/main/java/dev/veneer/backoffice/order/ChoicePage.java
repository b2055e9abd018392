package dev.veneer.backoffice.order;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.catalogue.Product;
import dev.veneer.configuration.Variant;
import dev.veneer.image.Qualities;
import dev.veneer.image.Quality;
import dev.veneer.order.Order;
import dev.veneer.order.OrderState;
import dev.veneer.order.Orders;
import dev.veneer.sketchbook.OrderBook;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where somebody chooses what to order of a product. The page counts by itself; what it
 * asks for and orders goes the way of the API.
 */
@Controller
class ChoicePage {

	private final CatalogueLibrary catalogues;

	private final Qualities qualities;

	private final StaleNames stale;

	private final Orders orders;

	private final OrderBook books;

	ChoicePage(CatalogueLibrary catalogues, Qualities qualities, StaleNames stale, Orders orders, OrderBook books) {
		this.catalogues = catalogues;
		this.qualities = qualities;
		this.stale = stale;
		this.orders = orders;
		this.books = books;
	}

	/**
	 * @param extend the number of an order that is to have more
	 */
	@GetMapping("/product/{id}/order")
	String choose(@PathVariable long id, @RequestParam(required = false) @Nullable Long extend, Model view,
			Locale locale) {
		Catalogue catalogue = this.catalogues.current();
		Product product = catalogue.product(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Order extended = extended(extend, product);
		if (extended != null && extended.state() == OrderState.CANCELED) {
			return "redirect:/backoffice/orders/" + extended.id();
		}
		List<Quality> all = this.qualities.all();
		view.addAttribute("product", product);
		// numbered as in the page's data
		view.addAttribute("styles",
				Variant.allOf(product).stream().flatMap((variant) -> variant.styles().stream()).toList());
		view.addAttribute("qualities", all);
		view.addAttribute("primary", this.qualities.findPrimary().map(Quality::name).orElse(null));
		view.addAttribute("extended", extended);
		view.addAttribute("key", UUID.randomUUID());
		if (!all.isEmpty()) {
			view.addAttribute("data", this.books.data(catalogue, product, all,
					(quality) -> this.stale.of(product.model().name(), quality), locale));
		}
		return "backoffice/order/choose";
	}

	private @Nullable Order extended(@Nullable Long order, Product product) {
		return (order == null) ? null
				: this.orders.find(order)
					.filter((found) -> found.product() == product.id())
					.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
