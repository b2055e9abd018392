package dev.veneer.verify;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Goes through something and tells what it finds suspicious.
 */
@FunctionalInterface
interface Check {

	void run(Consumer<Suspicion> suspicions) throws IOException;

}
