/**
 * The artist's pages: models, files on their way to one, and the naming of their meshes.
 */
@NullMarked
package dev.veneer.backoffice.model;

import org.jspecify.annotations.NullMarked;
