/**
 * Who changed what, when, and from what to what; and that no edit overwrites another that
 * its editor has not seen.
 * <p>
 * A module of its own because whatever staff can change tells it, and the back office
 * shows all of it in one place.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.veneer.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
