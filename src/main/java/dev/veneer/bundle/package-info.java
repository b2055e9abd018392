/**
 * The catalogue as files: one catalogue.yaml with its models and maps, written and read.
 * <p>
 * A module of its own because the demo's first start, export and import have one format,
 * and what it spans (materials, models, products, qualities) belongs to no one of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalogue", "material", "model", "image", "asset", "audit" })
package dev.veneer.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
