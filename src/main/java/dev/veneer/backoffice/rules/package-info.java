/**
 * The pages of what products share: limitations and colorcharts.
 */
@NullMarked
package dev.veneer.backoffice.rules;

import org.jspecify.annotations.NullMarked;
