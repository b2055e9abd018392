/**
 * A stored picture, or a job that makes it; the queue and the workers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "scene", "image", "material", "model", "asset", "problem" })
package dev.veneer.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
