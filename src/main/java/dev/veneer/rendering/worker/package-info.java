/**
 * The machines that render, and what they render with today.
 */
@NullMarked
package dev.veneer.rendering.worker;

import org.jspecify.annotations.NullMarked;
