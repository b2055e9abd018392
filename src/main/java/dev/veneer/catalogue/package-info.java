/**
 * The client's view of what may be chosen: products, styles, parts, limitations and
 * colorcharts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "material", "model", "revision", "audit" })
package dev.veneer.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
