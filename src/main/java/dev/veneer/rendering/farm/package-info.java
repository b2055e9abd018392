/**
 * What workers ask for over HTTP: to be known, to claim jobs, to bring pictures.
 */
@NullMarked
package dev.veneer.rendering.farm;

import org.jspecify.annotations.NullMarked;
