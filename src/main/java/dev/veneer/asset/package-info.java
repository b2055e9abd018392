/**
 * Source files (models, maps, swatches) kept by their content: written once, never
 * changed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.veneer.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
