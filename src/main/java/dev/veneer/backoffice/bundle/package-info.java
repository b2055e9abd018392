/**
 * The catalogue as files: download it, send one, see what it does, take it over.
 */
@NullMarked
package dev.veneer.backoffice.bundle;

import org.jspecify.annotations.NullMarked;
