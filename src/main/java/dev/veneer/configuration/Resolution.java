package dev.veneer.configuration;

/**
 * The judgement on a configuration.
 */
public sealed interface Resolution permits Resolved, Rejected {

}
