/**
 * An error that a program can read: RFC 9457 with a stable code.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.veneer.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
