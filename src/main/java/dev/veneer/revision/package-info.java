/**
 * Tells when slowly changing tables changed, so that readers may keep them in memory.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.veneer.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
