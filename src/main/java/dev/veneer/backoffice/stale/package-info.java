/**
 * The pictures that would look otherwise today, and the button that has them rendered
 * again.
 */
@NullMarked
package dev.veneer.backoffice.stale;

import org.jspecify.annotations.NullMarked;
