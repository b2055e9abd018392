package dev.veneer.api.order;

import java.util.Locale;

import dev.veneer.order.Order;
import dev.veneer.order.OrderWatch;

import org.springframework.stereotype.Component;

/**
 * Describes orders as they stand.
 */
@Component
class OrderJsons {

	private static final int LAST = 12;

	private final OrderWatch watch;

	OrderJsons(OrderWatch watch) {
		this.watch = watch;
	}

	OrderJson of(Order order, Locale locale) {
		return OrderJson.of(order, this.watch.progress(order), this.watch.last(order, LAST),
				order.productLabel().in(locale));
	}

}
