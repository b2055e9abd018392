/**
 * The app as a worker sees it: messages, HTTP and the queue. The messages are pinned by
 * the golden files in {@code contract/}. Uses nothing else of the worker.
 */
@NullMarked
package dev.veneer.worker.farm;

import org.jspecify.annotations.NullMarked;
