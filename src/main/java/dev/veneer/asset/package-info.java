/**
 * Source files (models, maps, swatches) kept by their content: written once, never
 * changed, and deleted when no row has named them for a day.
 * <p>
 * A module of its own because materials and models both keep files, and neither may use
 * the other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.veneer.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
