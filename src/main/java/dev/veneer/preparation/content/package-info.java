/**
 * Tells what an uploaded file is by what is in it, and refuses what could do harm.
 */
@NullMarked
package dev.veneer.preparation.content;

import org.jspecify.annotations.NullMarked;
