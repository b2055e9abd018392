/**
 * The pages of the qualities: made, copied, made primary, archived.
 */
@NullMarked
package dev.veneer.backoffice.quality;

import org.jspecify.annotations.NullMarked;
