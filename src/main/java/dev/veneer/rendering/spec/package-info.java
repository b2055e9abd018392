/**
 * What a worker needs to know to make one picture, and the fingerprint of that.
 */
@NullMarked
package dev.veneer.rendering.spec;

import org.jspecify.annotations.NullMarked;
