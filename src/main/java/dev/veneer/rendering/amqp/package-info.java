/**
 * The messages that tell workers of jobs, and the broker in this program for those who
 * have none. Nothing else in Veneer knows of AMQP.
 */
@NullMarked
package dev.veneer.rendering.amqp;

import org.jspecify.annotations.NullMarked;
