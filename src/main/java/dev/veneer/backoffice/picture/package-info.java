/**
 * Pictures that staff ask for one at a time, to see whether something came out right.
 */
@NullMarked
package dev.veneer.backoffice.picture;

import org.jspecify.annotations.NullMarked;
