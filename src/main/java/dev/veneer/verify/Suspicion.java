package dev.veneer.verify;

import java.io.IOException;
import java.util.Optional;

/**
 * Something that may be wrong. A farm that runs is in the middle of many things, so it is
 * a difference only when it stays.
 */
@FunctionalInterface
interface Suspicion {

	/**
	 * Looks once more, at everything that it concerns.
	 * @return what is wrong now, if anything
	 */
	Optional<String> look() throws IOException;

}
