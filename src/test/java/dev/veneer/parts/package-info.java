/**
 * The real programs that a distributed Veneer stands on, started by the tests on free
 * loopback ports: PostgreSQL, RabbitMQ and an S3 server, and a network that can be cut.
 * May call nothing of Veneer.
 */
@NullMarked
package dev.veneer.parts;

import org.jspecify.annotations.NullMarked;
