package dev.veneer.backoffice.stale;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.veneer.rendering.Consequences;
import dev.veneer.rendering.Consequences.StaleShelf;

import org.springframework.stereotype.Component;

/**
 * Which pictures are stale, as it was a moment ago: to tell, every picture there is has
 * to be looked at, and pages ask often.
 */
@Component
class StaleReading {

	private final Consequences consequences;

	private List<StaleShelf> shelves = List.of();

	private Instant read = Instant.EPOCH;

	StaleReading(Consequences consequences) {
		this.consequences = consequences;
	}

	/**
	 * @param believed how old what it says may be
	 */
	synchronized List<StaleShelf> shelves(Duration believed) {
		if (this.read.isBefore(Instant.now().minus(believed))) {
			this.shelves = this.consequences.staleShelves();
			this.read = Instant.now();
		}
		return this.shelves;
	}

	/**
	 * Has the next one who asks look again.
	 */
	synchronized void touch() {
		this.read = Instant.EPOCH;
	}

}
