/**
 * The operator's pages: workers, queue and failures, and what can be done about them.
 */
@NullMarked
package dev.veneer.backoffice.farm;

import org.jspecify.annotations.NullMarked;
