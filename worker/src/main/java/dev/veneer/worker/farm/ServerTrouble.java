package dev.veneer.worker.farm;

import java.io.IOException;

/** The app or a store could be reached, but only to say that it can't now. */
public final class ServerTrouble extends IOException {

	ServerTrouble(String message) {
		super(message);
	}

}
