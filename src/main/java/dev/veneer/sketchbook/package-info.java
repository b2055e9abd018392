/**
 * The customer's pages. They show what exists and never touch the queue.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "configuration", "catalogue", "material", "model", "scene", "image", "asset" })
package dev.veneer.sketchbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
