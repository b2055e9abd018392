/**
 * The worker's life: settings, start, registration, jobs one at a time, an orderly stop.
 * It may use {@code farm}, {@code blender} and {@code job}; none of them may use it.
 */
@NullMarked
package dev.veneer.worker;

import org.jspecify.annotations.NullMarked;
