/**
 * The page that tells who changed what, when, and from what to what.
 */
@NullMarked
package dev.veneer.backoffice.audit;

import org.jspecify.annotations.NullMarked;
