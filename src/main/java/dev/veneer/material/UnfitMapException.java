package dev.veneer.material;

import java.util.List;

import dev.veneer.material.MapReading.Flaw;

/**
 * A file is no map. It never leaves this module.
 */
final class UnfitMapException extends Exception {

	private final transient MapReading.Unfit reading;

	UnfitMapException(Flaw flaw, Object... facts) {
		super(flaw + " " + List.of(facts));
		this.reading = new MapReading.Unfit(flaw, List.of(facts));
	}

	MapReading.Unfit reading() {
		return this.reading;
	}

}
