/**
 * Wiring: security, template engines, error pages, the first start.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "audit", "problem", "rendering", "image", "bundle", "catalogue",
		"configuration", "material", "asset" })
package dev.veneer.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
