/**
 * The pictures that exist: qualities, keys, the store, the index and the receipts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "scene", "model", "asset", "audit", "revision", "problem" })
package dev.veneer.image;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
