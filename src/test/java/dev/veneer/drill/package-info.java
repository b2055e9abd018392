/**
 * Kills, stops, cuts off and fills up a whole farm under load, and looks whether
 * everything that was accepted is there in the end, once. May call {@code parts} and
 * {@code journey}; of Veneer itself little more than {@code verify}.
 */
@NullMarked
package dev.veneer.drill;

import org.jspecify.annotations.NullMarked;
