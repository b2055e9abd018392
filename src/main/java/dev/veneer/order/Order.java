package dev.veneer.order;

import java.time.Instant;

import dev.veneer.material.Label;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stood at one moment.
 *
 * @param id 1 or more
 * @param productLabel as the product was called when it was ordered
 * @param wishes what was chosen, as JSON in the words of the API: a list
 * @param sampling whether only the sample is made so far
 * @param pauseReason why it paused by itself
 * @param ended when nothing was left to do
 */
public record Order(long id, long product, Label productLabel, String wishes, Orderer orderer, boolean sampling,
		boolean paused, @Nullable String pauseReason, Instant created, @Nullable Instant ended,
		@Nullable Instant canceled) {

	public OrderState state() {
		if (this.canceled != null) {
			return OrderState.CANCELED;
		}
		if (this.ended != null) {
			return OrderState.COMPLETED;
		}
		if (this.paused) {
			return OrderState.PAUSED;
		}
		return this.sampling ? OrderState.SAMPLING : OrderState.RUNNING;
	}

	boolean isOpen() {
		return state().isOpen();
	}

}
