/**
 * The URL and JSON API.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "configuration", "catalogue", "material", "model", "scene", "image",
		"rendering", "order", "account", "asset", "problem" })
package dev.veneer.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
