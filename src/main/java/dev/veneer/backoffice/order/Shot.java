package dev.veneer.backoffice.order;

import dev.veneer.order.Captions;
import dev.veneer.order.LineState;
import dev.veneer.order.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an order on its contact sheet.
 *
 * @param caption what it shows
 * @param address where it lies, once it is ready
 */
record Shot(OrderLine line, String caption, @Nullable String address) {

	static Shot of(OrderLine line, Captions captions) {
		return new Shot(line, captions.of(line), (line.state() == LineState.READY) ? line.key().address() : null);
	}

}
