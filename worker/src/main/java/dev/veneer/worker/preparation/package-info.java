/**
 * One upload from claim to report: what is asked of the scripts, what they leave behind,
 * and its way to the app. May use {@code farm}, {@code blender} and {@code job}, whose
 * leases and files it shares.
 */
@NullMarked
package dev.veneer.worker.preparation;

import org.jspecify.annotations.NullMarked;
