/**
 * A choice, judged and resolved: pure functions over an immutable snapshot of the
 * catalogue.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalogue", "material", "model", "scene" })
package dev.veneer.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
