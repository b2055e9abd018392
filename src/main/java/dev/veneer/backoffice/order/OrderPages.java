package dev.veneer.backoffice.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.veneer.backoffice.form.Spans;
import dev.veneer.catalogue.Catalogue;
import dev.veneer.catalogue.CatalogueLibrary;
import dev.veneer.order.Captions;
import dev.veneer.order.LineState;
import dev.veneer.order.Order;
import dev.veneer.order.OrderLine;
import dev.veneer.order.OrderWatch;
import dev.veneer.order.Orderer;
import dev.veneer.order.Orders;
import dev.veneer.order.Progress;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The list of orders, and the page on which one is watched.
 */
@Controller
@RequestMapping("/backoffice/orders")
class OrderPages {

	private static final int A_PAGE = 25;

	private static final int A_SHEET = 60;

	private static final int LAST = 12;

	private final Orders orders;

	private final OrderWatch watch;

	private final CatalogueLibrary catalogues;

	private final Spans spans;

	OrderPages(Orders orders, OrderWatch watch, CatalogueLibrary catalogues, Spans spans) {
		this.orders = orders;
		this.watch = watch;
		this.catalogues = catalogues;
		this.spans = spans;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(required = false) @Nullable Long before, Model view, HttpServletRequest request) {
		Orderer own = mine ? Orderer.person(request.getRemoteUser()) : null;
		List<Order> found = this.orders.list(own, (before != null) ? before : Long.MAX_VALUE, A_PAGE);
		Map<Long, Progress> progress = this.watch.progress(found);
		view.addAttribute("orders", found.stream().map((order) -> new Row(order, progress.get(order.id()))).toList());
		view.addAttribute("next", (found.size() == A_PAGE) ? found.get(A_PAGE - 1).id() : null);
		view.addAttribute("mine", mine);
		view.addAttribute("newest", before == null);
		view.addAttribute("products", this.catalogues.current().products());
		return "backoffice/order/list";
	}

	/**
	 * @param state which pictures the contact sheet shows, all by default
	 * @param sample whether it shows those of the sample alone
	 * @param after the position of the last picture on the sheet before
	 */
	@GetMapping("/{id}")
	String order(@PathVariable long id, @RequestParam(required = false) @Nullable LineState state,
			@RequestParam(defaultValue = "false") boolean sample, @RequestParam(defaultValue = "0") int after,
			Model view, Locale locale) {
		Order order = find(id);
		Progress progress = this.watch.progress(order);
		List<OrderLine> lines = this.orders.lines(id, state, sample, Math.max(0, after), A_SHEET);
		view.addAttribute("order", order);
		view.addAttribute("progress", progress);
		view.addAttribute("left", (progress.left() != null) ? this.spans.of(progress.left()) : null);
		view.addAttribute("extensible", this.catalogues.current().product(order.product()).isPresent());
		view.addAttribute("shots", shots(order, lines, locale));
		view.addAttribute("last", shots(order, this.watch.last(order, LAST), locale));
		view.addAttribute("state", state);
		view.addAttribute("sample", sample);
		view.addAttribute("after", after);
		view.addAttribute("next", (lines.size() == A_SHEET) ? lines.get(A_SHEET - 1).position() : null);
		return "backoffice/order/order";
	}

	/**
	 * The pictures that were rendered last, for the page that has the rest.
	 */
	@GetMapping("/{id}/last")
	String last(@PathVariable long id, Model view, Locale locale) {
		Order order = find(id);
		view.addAttribute("order", order);
		view.addAttribute("last", shots(order, this.watch.last(order, LAST), locale));
		return "backoffice/order/order :: last";
	}

	private Order find(long id) {
		return this.orders.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private List<Shot> shots(Order order, List<OrderLine> lines, Locale locale) {
		Catalogue catalogue = this.catalogues.current();
		Captions captions = new Captions(catalogue.product(order.product()).orElse(null), catalogue.materials(),
				locale);
		return lines.stream().map((line) -> Shot.of(line, captions)).toList();
	}

	/**
	 * An order in the list.
	 */
	record Row(Order order, Progress progress) {

	}

}
