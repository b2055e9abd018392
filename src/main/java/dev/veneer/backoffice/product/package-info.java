/**
 * The pages of the products: made, edited as one form, checked while one edits,
 * published, archived.
 */
@NullMarked
package dev.veneer.backoffice.product;

import org.jspecify.annotations.NullMarked;
