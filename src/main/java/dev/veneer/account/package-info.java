/**
 * People, roles, API tokens and budgets.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "revision")
package dev.veneer.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
