/**
 * Uploaded files on their way to a model: looked at by content, then inspected and made
 * ready by a worker.
 * <p>
 * A module of its own because such a file is no model yet, and its work is no picture:
 * the farm's jobs have names, qualities and fingerprints, and this has none of them.
 * Workers ask for it by HTTP while they have nothing to render, and get no message:
 * uploads are rare, somebody waits for each, and a row that is looked at every few
 * seconds can't be out of step with a queue.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "asset", "audit", "model", "problem", "rendering" })
package dev.veneer.preparation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
