/**
 * The model on which a finish is tried out: a ball and a cloth. Its shapes are computed
 * here, and prepared as a file that somebody uploads.
 */
@NullMarked
package dev.veneer.preparation.sample;

import org.jspecify.annotations.NullMarked;
