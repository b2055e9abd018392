/**
 * The rows of uploads and the verbs that change them.
 */
@NullMarked
package dev.veneer.preparation.work;

import org.jspecify.annotations.NullMarked;
