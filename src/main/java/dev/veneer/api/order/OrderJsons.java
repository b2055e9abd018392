package dev.veneer.api.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.veneer.order.Order;
import dev.veneer.order.OrderLine;
import dev.veneer.order.OrderWatch;
import dev.veneer.order.Progress;
import org.jspecify.annotations.Nullable;

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
		return json(order, this.watch.progress(order), this.watch.last(order, LAST), order.wishes(), locale);
	}

	/** For those who follow it and know what was asked for. */
	OrderJson news(Order order, Locale locale) {
		return json(order, this.watch.progress(order), this.watch.last(order, LAST), null, locale);
	}

	List<OrderJson> list(List<Order> orders, Locale locale) {
		Map<Long, Progress> progress = this.watch.progress(orders);
		return orders.stream().map((order) -> json(order, progress.get(order.id()), null, null, locale)).toList();
	}

	private static OrderJson json(Order order, Progress progress, @Nullable List<OrderLine> last,
			@Nullable String wishes, Locale locale) {
		return OrderJson.of(order, progress, last, wishes, order.productLabel().in(locale));
	}

}
