/**
 * Compares what the database, the store and the queue say of one another. A module of its
 * own that reads the rows itself: an auditor does not ask those whose books they are, and
 * may look only at the store, the messages' count and the settings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "image", "rendering", "rendering :: queues", "scene", "asset" })
package dev.veneer.verify;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
