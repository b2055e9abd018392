/**
 * The customer's pages. They show what exists and never touch the queue: a picture that
 * is missing is asked for by the page's script, at the API's address.
 * <p>
 * A page carries the rules and the set of ready pictures of one tab of a product, so that
 * a change of finish needs no request but the picture. A model's sketchbook is the same
 * page: each mesh is made a part that may have any finish.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "configuration", "catalogue", "material", "model", "scene", "image", "asset" })
package dev.veneer.sketchbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
