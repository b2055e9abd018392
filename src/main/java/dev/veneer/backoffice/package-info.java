/**
 * The staff's pages; sub-packages mirror the domain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "configuration", "catalogue", "material", "model", "scene", "image",
		"rendering", "account", "bundle", "asset", "audit", "preparation", "sketchbook", "sheet", "order" })
package dev.veneer.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
