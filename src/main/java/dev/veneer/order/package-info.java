/**
 * Bulk orders: many renders asked for at once, counted before and complete after.
 * <p>
 * An order's lines are rows, and only a few at a time become jobs of the farm. So orders
 * share the farm fairly however long they are, one can be paused at once, and to cancel
 * fifty thousand pictures is to cancel the few that are under way.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalogue", "configuration", "material", "model", "scene", "image",
		"rendering", "account", "asset", "problem", "sheet" })
package dev.veneer.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
