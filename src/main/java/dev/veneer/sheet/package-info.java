/**
 * Tables that people open with a spreadsheet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.veneer.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
