/**
 * What workers ask for over HTTP while they have nothing to render: uploads to inspect
 * and to make ready.
 */
@NullMarked
package dev.veneer.preparation.farm;

import org.jspecify.annotations.NullMarked;
