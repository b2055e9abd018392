/**
 * An error that a program can read: RFC 9457 with a stable code.
 * <p>
 * A module of its own because pictures, the farm, the API and the security chain all
 * refuse things, and a program should see one shape of refusal.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.veneer.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
