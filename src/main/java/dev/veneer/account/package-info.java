/**
 * People, roles, API tokens and budgets.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "revision", "audit" })
package dev.veneer.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
