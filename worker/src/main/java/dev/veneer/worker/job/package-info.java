/**
 * One job from claim to report: its files, its scene file, its lease, and the results
 * that still wait to be delivered. May use {@code farm} and {@code blender}.
 */
@NullMarked
package dev.veneer.worker.job;

import org.jspecify.annotations.NullMarked;
