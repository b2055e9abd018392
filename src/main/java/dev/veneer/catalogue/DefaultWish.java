package dev.veneer.catalogue;

import dev.veneer.material.FinishId;
import org.jspecify.annotations.Nullable;

/**
 * That a part shall have another default finish.
 *
 * @param style the name of one style, nothing for every style that has the part
 * @param finish nothing when it shall have no default of its own
 */
public record DefaultWish(@Nullable String style, String part, @Nullable FinishId finish) {

}
