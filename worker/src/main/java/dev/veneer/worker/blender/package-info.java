/**
 * Blender as a foreign program: its command line, the sandbox around it, what it says and
 * takes, and keeping one of it ready. Knows scene files by path only, and nothing of the
 * farm but the failure codes.
 */
@NullMarked
package dev.veneer.worker.blender;

import org.jspecify.annotations.NullMarked;
