/**
 * What a surface can look like: natures, patterns, finishes and their maps.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "asset", "revision", "audit" })
package dev.veneer.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
