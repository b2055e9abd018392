/**
 * A model with every mesh decided, and the name that follows from it. Plain Java.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "material", "model" })
package dev.veneer.scene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
