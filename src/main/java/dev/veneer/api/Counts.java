package dev.veneer.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts the answers that the render desk does not see: pictures that were there, and
 * requests that were refused.
 */
@Component
class Counts {

	private final Counter hit;

	private final Counter rejected;

	Counts(MeterRegistry meters) {
		this.hit = meters.counter("veneer.render.requests", "outcome", "hit");
		this.rejected = meters.counter("veneer.render.requests", "outcome", "rejected");
	}

	void hit() {
		this.hit.increment();
	}

	void rejected() {
		this.rejected.increment();
	}

}
