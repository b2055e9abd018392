/**
 * What all forms of the back office have in common: what is wrong with a field, the
 * notice after something was done, and the words for both.
 */
@NullMarked
package dev.veneer.backoffice.form;

import org.jspecify.annotations.NullMarked;
