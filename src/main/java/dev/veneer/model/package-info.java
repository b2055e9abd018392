/**
 * Prepared 3D models and their ordered meshes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "asset", "revision" })
package dev.veneer.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
