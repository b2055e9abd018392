/**
 * Wiring: security, template engines, error pages, the first start.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "problem", "rendering", "bundle", "catalogue", "asset" })
package dev.veneer.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
