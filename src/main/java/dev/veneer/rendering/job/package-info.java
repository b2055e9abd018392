/**
 * The job's row, its legal moves and what follows from them. The row is the truth; the
 * message says only which one.
 */
@NullMarked
package dev.veneer.rendering.job;

import org.jspecify.annotations.NullMarked;
