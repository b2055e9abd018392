/**
 * The catalogue as files: one catalogue.yaml with its models and maps, read into the
 * database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalogue", "material", "model", "image", "asset" })
package dev.veneer.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
