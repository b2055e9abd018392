/**
 * The pages of those who order many pictures at once.
 */
@NullMarked
package dev.veneer.backoffice.order;

import org.jspecify.annotations.NullMarked;
