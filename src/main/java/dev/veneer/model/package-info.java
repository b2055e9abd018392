/**
 * Prepared 3D models and their ordered meshes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "asset", "audit", "revision" })
package dev.veneer.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
