/**
 * Who may come in, and what programs may cause: people, API tokens, the anonymous budget;
 * and everybody's own password.
 */
@NullMarked
package dev.veneer.backoffice.people;

import org.jspecify.annotations.NullMarked;
