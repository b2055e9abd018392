/**
 * What is not tried for now: pictures that could not be made, models whose renders keep
 * failing, and workers that fail what others finish. Decided from the attempts, so that
 * all instances of the app decide alike.
 */
@NullMarked
package dev.veneer.rendering.health;

import org.jspecify.annotations.NullMarked;
