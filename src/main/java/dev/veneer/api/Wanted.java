package dev.veneer.api;

import dev.veneer.problem.Problem;
import dev.veneer.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * The picture that an address means.
 *
 * @param scene what is in it
 * @param address the one canonical address of it, without a query
 * @param retired why it may not be made any more; if it exists it is still shown
 */
record Wanted(Scene scene, String address, @Nullable Problem retired) {

}
