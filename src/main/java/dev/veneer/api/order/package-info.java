/**
 * Bulk orders for programs, and for the pages of those who order.
 */
@NullMarked
package dev.veneer.api.order;

import org.jspecify.annotations.NullMarked;
