/**
 * Tells when slowly changing tables changed, so that readers may keep them in memory.
 * <p>
 * A module of its own because four modules keep their tables in memory, on any number of
 * app instances, and all have to notice an edit the same way.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.veneer.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
