/**
 * The pages of the materials: natures, patterns, finishes and their maps; the list of all
 * finishes, and finishes as a table of their own.
 */
@NullMarked
package dev.veneer.backoffice.material;

import org.jspecify.annotations.NullMarked;
